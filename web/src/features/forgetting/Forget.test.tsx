import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, expect, test, vi } from "vitest";
import { renderPart } from "../../shared/testing";
import { Forget } from "./Forget";

const FACT = {
  id: "f1",
  attribute: "city",
  label: "City",
  value: "Paris",
  quote: "I live in Paris",
  source: "message",
  document_id: null,
};
const FOUND = {
  terms: ["paris"],
  facts: [FACT, { ...FACT, id: "f2", label: "Place of work" }],
  memories: [{ id: "m1", kind: "plan", text: "Wants to leave Paris", quote: "" }],
  documents: [{ id: "d1", name: "cv.pdf" }],
  answers: [{ id: "a1", question: "Where does she live?", answer: "In Paris." }],
  roadmaps: [{ id: "p1", title: "Data engineer" }],
  remains: [
    { kind: "letter", id: "l1" },
    { kind: "talk", id: "t1" },
    { kind: "talk", id: "t2" },
  ],
  chunks: 3,
  embeddings: 0,
  summaries: 1,
  messages: 2,
};
const RECEIPT = {
  id: "r1",
  forgotten_at: "2026-11-21T10:00:00Z",
  removed: { facts: 1, documents: 0, summaries: 1 },
  items: ["City"],
  remains: [{ kind: "talk", id: "t1" }],
};
const NOTHING = {
  facts: [],
  memories: [],
  documents: [],
  answers: [],
  roadmaps: [],
  remains: [],
  messages: 0,
};

// jsdom draws no dialogs.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
});

function show(found: object = FOUND, slow: Promise<void> = Promise.resolve()) {
  const sent: Record<string, unknown>[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const body = await request.json();
    sent.push(body);
    await slow;
    return Response.json(body.preview ? { found, receipt: null } : { found: null, receipt: RECEIPT });
  });
  renderPart(<Forget onClose={() => {}} />);
  return sent;
}

async function look() {
  await userEvent.type(
    await screen.findByRole("textbox", { name: "What to forget" }),
    "that I live in Paris{Enter}",
  );
}

test("what visitors wrote is shown as staying, with a way there", async () => {
  show();
  await look();
  expect(await screen.findByText(/^Still there, written by somebody else:/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Message 1" }).getAttribute("href")).toBe("/inbox/messages");
  expect(screen.getByRole("link", { name: "Talk 2" }).getAttribute("href")).toContain("conversation=t2");
});

test("the receipt says what stays, too", async () => {
  show();
  await look();
  await userEvent.click(await screen.findByRole("button", { name: "Forget it for good" }));
  expect((await screen.findByRole("status")).textContent).toContain("written by somebody else: Talk 1");
});

test("what would go is shown before anything goes", async () => {
  const sent = show();
  await look();

  expect(await screen.findByText(/This speaks of it/)).toBeTruthy();
  expect(screen.getByText(/3 pieces of text, 1 summary/)).toBeTruthy();
  expect(sent).toMatchObject([{ text: "that I live in Paris", preview: true }]);
});

test("what is ticked goes; documents and talks only when they are ticked too", async () => {
  const sent = show();
  await look();
  await userEvent.click(await screen.findByRole("checkbox", { name: /Place of work/ }));
  await userEvent.click(screen.getByRole("button", { name: "Forget it for good" }));

  expect((await screen.findByRole("status")).textContent).toContain("Removed: 1 fact, 1 summary.");
  expect(sent[1]).toMatchObject({
    preview: false,
    facts: ["f1"],
    memories: ["m1"],
    documents: [],
    answers: ["a1"],
    roadmaps: ["p1"],
    messages: false,
  });
});

test("what was looked for is forgotten, whatever was typed since", async () => {
  const slow = Promise.withResolvers<void>();
  const sent = show(FOUND, slow.promise);
  await look();
  await userEvent.type(screen.getByRole("textbox", { name: "What to forget" }), " and work");
  slow.resolve();
  await userEvent.click(await screen.findByRole("button", { name: "Forget it for good" }));
  await screen.findByRole("status");

  expect(sent[1]).toMatchObject({ text: "that I live in Paris" });
});

test("where nothing speaks of it there is nothing to forget", async () => {
  show({ ...FOUND, ...NOTHING });
  await look();

  expect(await screen.findByText("Nothing speaks of “paris”.")).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Forget it for good" }).disabled).toBe(true);
});
