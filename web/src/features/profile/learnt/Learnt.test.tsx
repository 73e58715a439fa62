import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { FactView } from "../../../shared/profile/wire";
import { answerWith } from "../../../shared/testing";
import { aFact, aSpec, renderWithDeeds } from "../testing";
import { Learnt } from "./Learnt";

const CITY = aSpec({ key: "city", label: "City" });
const said = (fact: Partial<Omit<FactView, "source">>) =>
  aFact({
    attribute: "city",
    value: "Malmö",
    quote: "I live in Malmö",
    ...fact,
    source: { kind: "message" },
  });

function show(facts: FactView[], review: object[] = []) {
  const sent = answerWith({
    "GET /api/profile/schema": () => ({ sections: [], attributes: [CITY] }),
    "GET /api/profile/facts": () => ({ items: facts, next_cursor: null }),
    "GET /api/profile/review": () => ({ items: review, waiting: review.length, next_cursor: null }),
    "POST /api/profile/facts/bulk": () => ({ operation_id: "o1", revision: 2, waiting: 0 }),
  });
  renderWithDeeds(<Learnt fresh={new Set()} onAttribute={() => {}} />);
  return sent;
}

test("what was learnt is told with the words that it rests on and how sure that is", async () => {
  show([said({ confidence: 0.93 })]);

  const [fact] = await screen.findAllByRole("listitem");
  expect(fact?.textContent).toMatch(/City.*93 %.*Malmö.*I live in Malmö/);
});

test("what is in the profile is taken back there and then", async () => {
  const sent = show([said({ id: "f7" })]);
  await userEvent.click(await screen.findByRole("button", { name: "Undo: City" }));

  expect(await screen.findByText("Taken back: City.")).toBeTruthy();
  expect(sent).toEqual([{ call: "POST /api/profile/facts/bulk", body: { accept: [], reject: ["f7"] } }]);
});

test("what waits stands apart, with what the profile says now", async () => {
  const waiting = said({ id: "f8", status: "proposed", value: "Lund" });
  show([waiting, said({ id: "f7" })], [{ fact: waiting, current: "Malmö", contradicts: [] }]);
  const group = within(await screen.findByRole("region", { name: "Waits for your word" }));

  expect(await group.findByText("Malmö")).toBeTruthy();
  expect(group.getByRole("button", { name: "Accept: City" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Undo: City" })).toBeTruthy();
});

test("before anything was learnt it says what will be here", async () => {
  show([]);

  expect(await screen.findByText(/appears here while you talk/)).toBeTruthy();
});
