import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { answerWith, aSpec, renderPart } from "../testing";
import { History } from "./History";

test("the attribute that a history is about is found by its words", async () => {
  answerWith({
    "GET /api/profile/schema": () => ({
      sections: [{ key: "identity", label: "Identity", description: "" }],
      attributes: [aSpec(), aSpec({ key: "motto", label: "Motto" })],
    }),
    "GET /api/profile/history": () => ({ items: [], next_cursor: null }),
  });
  const onAttribute = vi.fn();
  renderPart(<History attribute={null} onAttribute={onAttribute} />);
  await screen.findByText("Nothing was done yet.");
  await userEvent.type(screen.getByRole("combobox", { name: "About" }), "mot");
  expect(screen.queryByRole("option", { name: "Headline" })).toBeNull();
  await userEvent.click(await screen.findByRole("option", { name: "Motto" }));

  expect(onAttribute.mock.lastCall?.[0]).toBe("motto");
});
