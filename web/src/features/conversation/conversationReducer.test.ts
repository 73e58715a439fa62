import { expect, test } from "vitest";
import { Problem } from "../../shared/api/problem";
import {
  type ConversationAction,
  conversationReducer,
  exchangesOf,
  NO_CONVERSATION,
} from "./conversationReducer";
import { message } from "./testing";

const question = message({ id: "q1", role: "user", text: "Where?", sibling_ids: ["q1", "q2"] });
const answer = message({ id: "a1", role: "assistant", text: "Here.", sibling_ids: ["a1"] });
const loaded: ConversationAction = { type: "loaded", id: "c", messages: [question, answer], earlier: null };
const asked: ConversationAction = { type: "asked", key: "k", text: "When?", editOf: null };
const started: ConversationAction = {
  type: "events",
  events: [
    { seq: 1, type: "turn.started", turn_id: "t", conversation_id: "c", question_id: "q9", answer_id: "a9" },
  ],
};
const after = (...actions: ConversationAction[]) => actions.reduce(conversationReducer, NO_CONVERSATION);

test("a question is shown before the server has it", () => {
  const { exchanges, running } = after(loaded, asked);

  expect([exchanges.at(-1)?.question?.text, exchanges.at(-1)?.question?.id, running]).toEqual([
    "When?",
    null,
    true,
  ]);
});

test("the start of a turn gives question and answer their ids", () => {
  const last = after(loaded, asked, started).exchanges.at(-1);

  expect([last?.question?.id, last?.answer?.id, last?.answer?.turnId]).toEqual(["q9", "a9", "t"]);
});

test("an edited question takes the place of what came after it", () => {
  const { exchanges } = after(loaded, { type: "asked", key: "k", text: "Whither?", editOf: "q1" });

  expect(exchanges.map((exchange) => exchange.question?.text)).toEqual(["Whither?"]);
});

test("a refused question stays, with the reason, and nothing is running", () => {
  const problem = new Problem({ code: "rate_limited" }, 429, 60);
  const { exchanges, running } = after(loaded, asked, { type: "refused", problem });

  expect([exchanges.at(-1)?.question?.text, exchanges.at(-1)?.refusal, running]).toEqual([
    "When?",
    problem,
    false,
  ]);
});

test("a question that is sent again does not stand there twice", () => {
  const refused: ConversationAction = { type: "refused", problem: new Problem({}, 500) };
  const { exchanges } = after(loaded, asked, refused, asked);

  expect(exchanges.map((exchange) => exchange.question?.text)).toEqual(["Where?", "When?"]);
});

test("the stored conversation keeps the keys of what is on the page", () => {
  const stored = [question, answer, message({ id: "q9", role: "user", text: "When?" })];
  const { exchanges } = after(loaded, asked, started, { ...loaded, messages: stored });

  expect(exchanges.at(-1)?.key).toBe("k");
});

const refused: ConversationAction = {
  type: "refused",
  problem: new Problem({ code: "rate_limited" }, 429, 60),
};

test.each([
  ["on its way", [asked]],
  ["taken", [asked, started]],
  ["refused", [asked, refused]],
])("a page that was read before a question was asked leaves the question that is %s", (_, asking) => {
  const shown = after(loaded, ...asking);
  const { exchanges, running } = conversationReducer(shown, loaded);

  expect([exchanges.map((e) => e.question?.text), exchanges.at(-1), running]).toEqual([
    ["Where?", "When?"],
    shown.exchanges.at(-1),
    shown.running,
  ]);
});

test.each<[string, ConversationAction]>([
  ["an edit", { type: "asked", key: "k", text: "Whither?", editOf: "q1" }],
  ["another answer", { type: "regenerating", answerId: "a1" }],
])("a page that was read before %s was asked for does not bring back what it replaces", (_, asking) => {
  const shown = after(loaded, asking);

  expect(conversationReducer(shown, loaded).exchanges).toEqual(shown.exchanges);
});

test("a conversation whose last answer is still being written is running", () => {
  const writing = message({ id: "a1", role: "assistant", status: "streaming", turn_id: "t" });

  expect(after({ ...loaded, messages: [question, writing] }).running).toBe(true);
});

test("a page that begins with an answer joins the page before, which ends in its question", () => {
  const latest: ConversationAction = { type: "loaded", id: "c", messages: [answer], earlier: "x" };
  const { exchanges } = after(latest, { type: "earlier", messages: [question], earlier: null });

  expect(exchanges.map((e) => [e.question?.id, e.answer?.id])).toEqual([["q1", "a1"]]);
});

const long = ["1", "2", "3"].flatMap((n) => [
  message({ id: `q${n}`, role: "user", text: `Question ${n}` }),
  message({ id: `a${n}`, role: "assistant", text: `Answer ${n}` }),
]);
const page = (from: number, to: number, earlier: string | null): ConversationAction => {
  return { type: "loaded", id: "c", messages: long.slice(from, to), earlier };
};

test.each([
  ["begins with a question", 2, "q2"],
  ["begins with an answer", 3, "a2"],
])("a latest page that %s leaves the pages before it", (_, from, cursor) => {
  const { exchanges, earlier } = after(page(0, 4, null), page(from, 6, cursor));

  expect([exchanges.map((e) => [e.question?.id, e.answer?.id]), earlier]).toEqual([
    [
      ["q1", "a1"],
      ["q2", "a2"],
      ["q3", "a3"],
    ],
    null,
  ]);
});

test("a latest page from elsewhere takes the place of what was there", () => {
  const { exchanges, earlier } = after(page(0, 2, null), page(4, 6, "q3"));

  expect([exchanges.map((e) => e.question?.id), earlier]).toEqual([["q3"], "q3"]);
});

test("a shorter branch takes the later exchanges away", () => {
  const { exchanges } = after(page(0, 6, null), page(0, 2, null));

  expect(exchanges.map((e) => e.question?.id)).toEqual(["q1"]);
});

test("feedback is shown at once", () => {
  const { exchanges } = after(loaded, { type: "rated", answerId: "a1", value: "up" });

  expect(exchanges[0]?.answer?.feedback).toBe("up");
});

test("messages pair up as question and answer", () => {
  expect(exchangesOf([question, answer, question]).map((e) => e.answer?.id ?? null)).toEqual(["a1", null]);
});
