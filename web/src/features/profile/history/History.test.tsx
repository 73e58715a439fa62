import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { answerWith } from "../../../shared/testing";
import { aSpec, renderWithDeeds } from "../testing";
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
  renderWithDeeds(<History attribute={null} onAttribute={onAttribute} />);
  await screen.findByText("Nothing was done yet.");
  await userEvent.type(screen.getByRole("combobox", { name: "About" }), "mot");
  expect(screen.queryByRole("option", { name: "Headline" })).toBeNull();
  await userEvent.click(await screen.findByRole("option", { name: "Motto" }));

  expect(onAttribute.mock.lastCall?.[0]).toBe("motto");
});

const TITLES = Array.from({ length: 24 }, (_, number) => `Title ${number}`);
const operation = {
  id: "o1",
  number: 1,
  actor: "kairix",
  title: "Learnt from ada.pdf",
  at: "2026-11-21T12:00:00Z",
  slots: TITLES.length,
  undoes: null,
  undone_by: null,
};
const steps = TITLES.map((value) => ({
  fact_id: value,
  attribute: "headline",
  entry: value,
  action: "accepted",
  value,
  quote: "",
  before: null,
  after: "accepted",
  disclosure: "public",
}));

function openOperation(changes: object, specs = [aSpec()]) {
  const whole = { ...operation, steps, ...changes };
  answerWith({
    "GET /api/profile/schema": () => ({ sections: [], attributes: specs }),
    "GET /api/profile": () => ({ values: { salary_currency: "SEK" } }),
    "GET /api/profile/history": () => ({
      items: [{ ...whole, steps: whole.steps.slice(0, 20) }],
      next_cursor: null,
    }),
    "GET /api/profile/history/o1": () => whole,
  });
  renderWithDeeds(<History attribute={null} onAttribute={() => {}} />);
}

test("of what changed very much the first is shown, and all of it to who asks", async () => {
  openOperation({});
  await userEvent.click(await screen.findByText("24 values"));
  expect(screen.queryByText("Title 23")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Show all 24" }));

  expect(await screen.findByText("Title 23")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Show all 24" })).toBeNull();
});

test("an amount of the past is told with its currency", async () => {
  const salary = aSpec({ key: "salary", type: "integer", label: "Salary", currency: "salary_currency" });
  openOperation({ slots: 1, steps: [{ ...steps[0], attribute: "salary", value: 42000 }] }, [salary]);

  expect(await screen.findByText("42,000 SEK")).toBeTruthy();
});
