import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { AttributeSpec } from "../../../shared/profile/wire";
import { answerWith, renderPart } from "../../../shared/testing";
import { aSpec } from "../testing";
import { AnswerControl } from "./AnswerControl";

async function asks(spec: Partial<AttributeSpec>) {
  answerWith({
    "GET /api/profile/schema": () => ({
      sections: [],
      attributes: [aSpec({ key: "asked", label: "Asked", ...spec })],
    }),
  });
  const onAnswer = vi.fn();
  renderPart(
    <AnswerControl attribute="asked" onAnswer={onAnswer}>
      <button type="button">Skip</button>
    </AnswerControl>,
  );
  return onAnswer;
}

test("what is counted is written, and answered in words", async () => {
  const onAnswer = await asks({ type: "integer", unit: "months" });
  await userEvent.type(await screen.findByRole("textbox", { name: "Asked" }), "3{Enter}");
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith("3 months");
});

test("what cannot be read is said at its place and not sent", async () => {
  const onAnswer = await asks({ type: "integer" });
  await userEvent.type(await screen.findByRole("textbox", { name: "Asked" }), "soon{Enter}");
  await screen.findByRole("alert");
  expect(onAnswer).not.toHaveBeenCalled();
});

test("the way round a few choices is the last of them", async () => {
  await asks({ type: "choice", choices: ["on-site", "remote"] });
  const choices = within(await screen.findByRole("group", { name: "Asked" })).getAllByRole("button");
  expect(choices.map(({ textContent }) => textContent)).toEqual(["On-site", "Remote", "Skip"]);
});

test("a text has no place of its own to be written, and can be skipped", async () => {
  await asks({ type: "long_text" });
  await screen.findByRole("button", { name: "Skip" });
  expect(screen.queryByRole("textbox")).toBeNull();
});
