import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { answerWith } from "../../../shared/testing";
import { aFact, aSpec, renderWithDeeds } from "../testing";
import { Provenance } from "./Provenance";

const TEXT = "Ada Nowak\nEngineer at Quillon\n";
const SPAN = { start: 10, end: 18, page: null, box: null };
const onClose = vi.fn();

beforeEach(() => {
  // jsdom knows no dialogs.
  HTMLDialogElement.prototype.show = HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = () => {};
  onClose.mockReset();
});

function open(facts: unknown[]) {
  const sent = answerWith({
    "GET /api/profile/schema": () => ({
      sections: [{ key: "identity", label: "Identity", description: "" }],
      attributes: [aSpec()],
    }),
    "GET /api/profile/facts": () => ({ items: facts, next_cursor: null }),
    "GET /api/documents/d1": () => ({
      id: "d1",
      name: "ada.pdf",
      text: TEXT,
      pages: [],
      spans: {},
      notices: [],
    }),
    "POST /api/profile/facts/bulk": () => ({}),
    "PATCH /api/profile/facts/f1": () => ({}),
  });
  renderWithDeeds(<Provenance attribute="headline" onClose={onClose} />);
  return sent;
}

test("a fact shows its words, where they stand, how sure it is and by what it was found", async () => {
  open([aFact({ source: { span: SPAN, page: 2 } })]);
  expect(await screen.findByText("Nearly certain,", { exact: false })).toBeTruthy();
  expect(screen.getByText("97 %")).toBeTruthy();
  expect(screen.getByText(/Read in your document\.$/)).toBeTruthy();

  await waitFor(() => expect(document.querySelector("mark[data-quoted]")?.textContent).toBe("Engineer"));
});

test("what another source says is told beside it", async () => {
  open([aFact(), aFact({ id: "f2", value: "Lead", status: "proposed" })]);

  expect(await screen.findByText("Another source says: Lead")).toBeTruthy();
});

test("what waits is accepted here, too", async () => {
  const sent = open([aFact({ status: "proposed" })]);
  await userEvent.click(await screen.findByRole("button", { name: "Accept" }));

  await waitFor(() => expect(sent[0]?.body).toEqual({ accept: ["f1"], reject: [] }));
});

test("one fact can be kept from visitors", async () => {
  const sent = open([aFact()]);
  await userEvent.selectOptions(
    await screen.findByRole("combobox", { name: "Who is told: this fact of Headline" }),
    "Private: nobody but you",
  );

  await waitFor(() =>
    expect(sent[0]).toEqual({ call: "PATCH /api/profile/facts/f1", body: { disclosure: "private" } }),
  );
});

test("of what nothing is known it is said how it could be", async () => {
  open([]);

  expect(await screen.findByText(/Nothing is known yet/)).toBeTruthy();
});

test("Escape puts it away", async () => {
  open([]);
  (await screen.findByRole("heading", { name: "Headline" })).focus();
  await userEvent.keyboard("{Escape}");

  expect(onClose).toHaveBeenCalled();
});
