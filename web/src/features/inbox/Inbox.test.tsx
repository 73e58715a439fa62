import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answerWith, renderPart } from "../../shared/testing";
import { timeIn } from "../../shared/timeIn";
import { Letters } from "./Letters";
import { Questions } from "./Questions";
import { useInboxTitle } from "./useInboxTitle";
import type { Letter, QuestionGroup } from "./wire";

const SEEN = "2026-11-21T10:30:00Z";
const GROUP: QuestionGroup = {
  id: "q1",
  question: "Do they speak Portuguese?",
  count: 2,
  asked: [
    { id: "q1", text: "Portuguese?", at: "2026-11-20T10:00:00Z", read_at: SEEN, conversation_id: "c1" },
    {
      id: "q2",
      text: "Do they speak Portuguese?",
      at: "2026-11-21T10:00:00Z",
      read_at: SEEN,
      conversation_id: "c2",
    },
  ],
  answer: null,
  similar_answers: [],
};
const ANSWER = {
  id: "a1",
  question: GROUP.question,
  answer: "Yes, at home.",
  disclosure: "public",
  created_at: "2026-11-21T11:00:00Z",
  updated_at: "2026-11-21T11:00:00Z",
} as const;
const LETTER: Letter = {
  id: "l1",
  kind: "booking",
  state: "new",
  name: "Zoë",
  email: "zoe@example.org",
  text: "About the staff role",
  created_at: "2026-11-21T10:00:00Z",
  conversation_id: null,
  starts_at: "2026-11-23T09:00:00Z",
  ends_at: "2026-11-23T09:30:00Z",
  minutes: 30,
  time_zone: "America/New_York",
  proposed: [],
};

function questions(group: QuestionGroup = GROUP) {
  let open: QuestionGroup[] = [group];
  return answerWith({
    "GET /api/inbox/questions": () => ({ items: open }),
    "POST /api/inbox/questions/q1/answer": () => {
      open = [];
      return { ...GROUP, answer: ANSWER };
    },
    "POST /api/inbox/questions/q1/dismiss": () => {
      open = [];
      return new Response(null, { status: 204 });
    },
  });
}

test("an answer that is half written is there again when one comes back", async () => {
  questions();
  renderPart(<Questions />);
  await userEvent.type(await screen.findByRole("textbox"), "Yes, at");
  cleanup();
  renderPart(<Questions />);

  expect((await screen.findByRole<HTMLTextAreaElement>("textbox")).value).toBe("Yes, at");
});

test("an answer is sent once, however often it is", async () => {
  const sent = questions();
  renderPart(<Questions />);
  await userEvent.type(await screen.findByRole("textbox"), "Yes, at home.");
  await userEvent.keyboard("{Control>}{Enter}{Enter}{/Control}");
  await screen.findByText(/No question waits/);

  expect(sent).toHaveLength(1);
});

test("a question is answered once, for all who asked it", async () => {
  const sent = questions();
  renderPart(<Questions />);
  await screen.findByRole("heading", { name: "Do they speak Portuguese?" });
  screen.getByText(/Asked 2 times/);
  await userEvent.type(screen.getByRole("textbox"), "Yes, at home.");
  await userEvent.click(screen.getByRole("button", { name: "Answer" }));

  await screen.findByText(/No question waits/);
  expect(sent).toEqual([
    { call: "POST /api/inbox/questions/q1/answer", body: { answer: "Yes, at home.", disclosure: "public" } },
  ]);
});

/** Sixty, each asked once, which nobody has looked at. */
const MANY = Array.from({ length: 60 }, (_, at): QuestionGroup => {
  const id = `m${at}`;
  const asked = { id, text: `Question ${at}?`, at: SEEN, read_at: null, conversation_id: "c1" };
  return { ...GROUP, id, question: asked.text, count: 1, asked: [asked] };
});

test("of many questions a few are shown at once, and only these are seen, all by one word", async () => {
  const sent = answerWith({
    "GET /api/inbox/questions": () => ({ items: MANY }),
    "POST /api/inbox/seen": () => new Response(null, { status: 204 }),
  });
  renderPart(<Questions />);
  await screen.findByRole("heading", { name: "Question 24?" });
  expect(screen.queryByRole("heading", { name: "Question 25?" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Show 25 more of 35" }));

  screen.getByRole("heading", { name: "Question 49?" });
  const ids = MANY.map(({ id }) => id);
  await waitFor(() =>
    expect(sent.map(({ body }) => body)).toEqual([
      { questions: ids.slice(0, 25) },
      { questions: ids.slice(25, 50) },
    ]),
  );
});

test("an answer to a question like it is offered", async () => {
  questions({ ...GROUP, similar_answers: [{ ...ANSWER, question: "Which languages?" }] });
  renderPart(<Questions />);
  await userEvent.click(await screen.findByRole("button", { name: "Say the same here" }));
  expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Yes, at home.");
});

test("what cannot be stored is told, and stays written", async () => {
  answerWith({
    "GET /api/inbox/questions": () => ({ items: [GROUP] }),
    "POST /api/inbox/questions/q1/answer": () =>
      Response.json({ code: "invalid_input", detail: "Too many answers." }, { status: 422 }),
  });
  renderPart(<Questions />);
  await userEvent.type(await screen.findByRole("textbox"), "Yes");
  await userEvent.click(screen.getByRole("button", { name: "Answer" }));
  await screen.findByText("Too many answers.");
  expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Yes");
});

test("a meeting is told on both clocks, is read by being seen, and is confirmed", async () => {
  let letter = LETTER;
  const sent = answerWith({
    "GET /api/inbox/messages": () => ({ items: [letter], next_cursor: null }),
    "POST /api/inbox/seen": () => new Response(null, { status: 204 }),
    "POST /api/inbox/messages/l1/confirm": () => {
      letter = { ...letter, state: "confirmed" };
      return letter;
    },
  });
  renderPart(<Letters />);
  await screen.findByText(/Mon, 23 November 2026 at 04:00 in America\/New York/);
  await waitFor(() => expect(sent).toEqual([{ call: "POST /api/inbox/seen", body: { letters: ["l1"] } }]));

  await userEvent.click(screen.getByRole("button", { name: "Confirm" }));
  await screen.findByText("Confirmed");
  screen.getByRole("button", { name: "Invitation (.ics)" });
});

test("of the times that somebody proposes one is taken, and the letter back tells it on their clock", async () => {
  const proposed = ["2031-03-29T08:00:00Z", "2031-03-31T08:00:00Z"];
  let letter: Letter = {
    ...LETTER,
    state: "read",
    starts_at: null,
    ends_at: null,
    proposed,
    time_zone: "Asia/Tokyo",
  };
  const sent = answerWith({
    "GET /api/inbox/messages": () => ({ items: [letter], next_cursor: null }),
    "POST /api/inbox/messages/l1/confirm": () => {
      letter = { ...letter, state: "confirmed", starts_at: proposed[1] ?? null };
      return letter;
    },
  });
  renderPart(<Letters />);
  const [, second] = await screen.findAllByRole("button", { name: /^Take / });
  if (second) await userEvent.click(second);

  await screen.findByText("Confirmed");
  expect(sent).toEqual([{ call: "POST /api/inbox/messages/l1/confirm", body: { starts_at: proposed[1] } }]);
  const reply = screen.getByRole<HTMLAnchorElement>("link", { name: /Reply/ }).href;
  expect(decodeURIComponent(reply)).toContain(
    "We meet on Mon, 31 March 2031 at 17:00 (Asia/Tokyo), for 30 minutes.",
  );
});

test("who asks for a meeting in words only is named a time, which both clocks show before it is confirmed", async () => {
  let letter: Letter = { ...LETTER, state: "read", starts_at: null, ends_at: null };
  const sent = answerWith({
    "GET /api/inbox/messages": () => ({ items: [letter], next_cursor: null }),
    "POST /api/inbox/messages/l1/confirm": () => {
      letter = { ...letter, state: "confirmed", starts_at: named };
      return letter;
    },
  });
  const named = new Date("2031-03-31T15:00").toISOString();
  renderPart(<Letters />);
  fireEvent.change(await screen.findByLabelText("When you meet, for 30 minutes"), {
    target: { value: "2031-03-31T15:00" },
  });
  screen.getByText(new RegExp(`${timeIn(named, "America/New_York")} in America/New York`));
  await userEvent.click(screen.getByRole("button", { name: "Confirm this time" }));

  await screen.findByText("Confirmed");
  expect(sent).toEqual([{ call: "POST /api/inbox/messages/l1/confirm", body: { starts_at: named } }]);
  screen.getByRole("button", { name: "Invitation (.ics)" });
});

test("of a long letter the beginning is shown, until all of it is wanted", async () => {
  const letter: Letter = { ...LETTER, state: "read", text: "A line.\n".repeat(40) };
  answerWith({ "GET /api/inbox/messages": () => ({ items: [letter], next_cursor: null }) });
  renderPart(<Letters />);
  await userEvent.click(await screen.findByRole("button", { name: "Show the whole message" }));
  expect(screen.queryByRole("button", { name: "Show the whole message" })).toBeNull();
  expect(screen.getByText(/A line/).dataset.folded).toBeUndefined();
});

test("what nobody decided on in time is told so, and was declined by nobody", async () => {
  answerWith({
    "GET /api/inbox/messages": () => ({ items: [{ ...LETTER, state: "lapsed" }], next_cursor: null }),
  });
  renderPart(<Letters />);
  await screen.findByText("Not decided in time");
  expect(screen.queryByText("Declined")).toBeNull();
  expect(screen.queryByRole("button", { name: "Confirm" })).toBeNull();
});

test.each([
  ["2026-03-29T00:30:00Z", "Europe/Paris", "01:30"],
  ["2026-03-29T01:30:00Z", "Europe/Paris", "03:30"],
])("%s is %s o'clock", (iso, zone, time) => {
  expect(timeIn(iso, zone)).toContain(time);
});

test.each([
  [3, "(3) Inbox · Kairix"],
  [0, "Inbox · Kairix"],
])("while %i wait the window is called “%s”", async (waiting, title) => {
  answerWith({ "GET /api/inbox": () => ({ waiting, questions: waiting, messages: 0, bookings: 0 }) });
  renderPart(<Titled />);
  await waitFor(() => expect(document.title).toBe(title));
});

function Titled() {
  useInboxTitle("Inbox");
  return null;
}
