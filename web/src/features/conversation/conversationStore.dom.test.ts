import { waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { ConversationStore } from "./conversationStore";
import { representativeOf } from "./partner";
import { card, message } from "./testing";

const ada = representativeOf(card);

type Handler = (request: Request) => Response | Promise<Response>;

const started = {
  seq: 1,
  type: "turn.started",
  turn_id: "t",
  conversation_id: "c",
  question_id: "q",
  answer_id: "a",
};
const delta = { seq: 2, type: "text.delta", offset: 0, text: "Yes." };
const finished = { seq: 3, type: "turn.finished", status: "complete", usage: {} };
const conversation = { id: "c", handle: "ada" };
const stored = [
  message({ id: "q", role: "user", text: "Really?" }),
  message({ id: "a", role: "assistant", text: "Yes.", turn_id: "t" }),
];

let routes: Record<string, Handler>;
let asked: { path: string; body: unknown }[];

beforeEach(() => {
  asked = [];
  routes = {
    "POST /api/conversations": () => Response.json(conversation, { status: 201 }),
    "POST /api/conversations/c/messages": () => stream(started, delta, finished),
    "GET /api/conversations/c/messages": () => Response.json({ items: stored, next_cursor: null }),
  };
  vi.stubGlobal("fetch", async (request: Request) => {
    const path = `${request.method} ${new URL(request.url).pathname}`;
    asked.push({ path, body: request.method === "POST" ? await request.clone().json() : null });
    return routes[path]?.(request) ?? problem(404, "not_found");
  });
});

function stream(...events: object[]): Response {
  return new Response(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(""));
}

function problem(status: number, code: string): Response {
  return Response.json({ title: code, status, detail: code, code, retryable: false }, { status });
}

const asks = () => asked.filter(({ path }) => path.endsWith("/messages") && path.startsWith("POST"));

test("a first question begins a conversation and ends with its answer", async () => {
  const store = new ConversationStore(ada);
  await store.ask("Really?");

  expect(store.get().exchanges.map((e) => [e.question?.text, e.answer?.content.text])).toEqual([
    ["Really?", "Yes."],
  ]);
});

test("a page that is loaded again comes back to its conversation", async () => {
  await new ConversationStore(ada).ask("Really?");
  const again = new ConversationStore(ada);
  await again.restore();

  expect(again.get().exchanges).toHaveLength(1);
});

test("a question that was refused is sent again under the same id", async () => {
  routes["POST /api/conversations/c/messages"] = () => problem(429, "rate_limited");
  const store = new ConversationStore(ada);
  await store.ask("Really?");
  await store.askAgain();
  const [first, second] = asks();

  expect(second?.body).toEqual(first?.body);
});

test("when the conversation is gone, the question begins a new one", async () => {
  sessionStorage.setItem("kairix.conversation.ada", "old");
  routes["GET /api/conversations/old/messages"] = () => Response.json({ items: [], next_cursor: null });
  const store = new ConversationStore(ada);
  await store.restore();
  await store.ask("Really?");

  expect([store.get().id, sessionStorage.getItem("kairix.conversation.ada")]).toEqual(["c", "c"]);
});

test("a remembered conversation that is not there any more is forgotten", async () => {
  sessionStorage.setItem("kairix.conversation.ada", "old");
  const store = new ConversationStore(ada);
  await store.restore();

  expect([store.get().phase, store.get().id]).toEqual(["idle", null]);
});

test("an answer that is still being written is followed", async () => {
  const writing = message({ id: "a", role: "assistant", status: "streaming", turn_id: "t" });
  let reads = 0;
  routes["GET /api/conversations/c/messages"] = () => {
    const items = reads++ === 0 ? [stored[0], writing] : stored;
    return Response.json({ items, next_cursor: null });
  };
  routes["GET /api/turns/t/events"] = () => stream(started, delta, finished);
  const store = new ConversationStore(ada);
  await store.open("c");

  await waitFor(() => expect(store.get().running).toBe(false));
  expect(store.get().exchanges.at(-1)?.answer?.content.text).toBe("Yes.");
});

test("an edit that is refused leaves the conversation as it was, and the changed words at hand", async () => {
  const later = [
    message({ id: "q2", role: "user", text: "Since when?" }),
    message({ id: "a2", role: "assistant", text: "2019." }),
  ];
  routes["GET /api/conversations/c/messages"] = () =>
    Response.json({ items: [...stored, ...later], next_cursor: null });
  routes["POST /api/conversations/c/messages"] = () => problem(429, "rate_limited");
  const store = new ConversationStore(ada);
  await store.open("c");
  await store.ask("Truly?", "q");
  const [edited, last] = store.get().exchanges;

  expect([
    edited?.question?.text,
    edited?.answer?.content.text,
    edited?.refusedEdit?.text,
    edited?.refusedEdit?.problem.code,
    last?.question?.text,
  ]).toEqual(["Really?", "Yes.", "Truly?", "rate_limited", "Since when?"]);
});

test("the same words sent again after a refusal are the same question", async () => {
  routes["POST /api/conversations/c/messages"] = () => problem(503, "busy");
  vi.useFakeTimers();
  const store = new ConversationStore(ada);
  const ask = async () => {
    const end = store.ask("Really?");
    await vi.runAllTimersAsync();
    await end;
  };
  await ask();
  await ask();
  vi.useRealTimers();

  expect(new Set(asks().map(({ body }) => JSON.stringify(body))).size).toBe(1);
});

test("earlier pages stay when an answer has ended", async () => {
  const pages: Record<string, object> = {
    "": { items: stored, next_cursor: "q" },
    q: { items: [message({ id: "q0", role: "user", text: "First?" })], next_cursor: null },
  };
  routes["GET /api/conversations/c/messages"] = (request) =>
    Response.json(pages[new URL(request.url).searchParams.get("before") ?? ""]);
  const store = new ConversationStore(ada);
  await store.open("c");
  await Promise.all([store.loadEarlier(), store.loadEarlier()]);
  await store.ask("Really?");

  expect(store.get().exchanges.map((e) => e.question?.text)).toEqual(["First?", "Really?"]);
});

test("a regeneration that is refused brings the answer back and says why", async () => {
  routes["POST /api/messages/a/regenerate"] = () => problem(429, "rate_limited");
  const store = new ConversationStore(ada);
  await store.open("c");
  routes["GET /api/conversations/c/messages"] = () => problem(429, "rate_limited");
  await store.regenerate("a");

  expect([store.get().exchanges[0]?.answer?.content.text, store.get().problem?.code]).toEqual([
    "Yes.",
    "rate_limited",
  ]);
});

test("a question asked while the last answer is read again is not lost", async () => {
  const pages = Promise.withResolvers<Response>();
  routes["GET /api/conversations/c/messages"] = () => pages.promise;
  const store = new ConversationStore(ada);
  const first = store.ask("Really?");
  await waitFor(() => expect(store.get().exchanges.at(-1)?.answer?.content.status).toBe("complete"));
  await waitFor(() => expect(store.get().running).toBe(false));
  routes["POST /api/conversations/c/messages"] = () => problem(429, "rate_limited");
  await store.ask("Since when?");
  pages.resolve(Response.json({ items: stored, next_cursor: null }));
  await first;

  expect(store.get().exchanges.map((e) => [e.question?.text, e.refusal?.code])).toEqual([
    ["Really?", undefined],
    ["Since when?", "rate_limited"],
  ]);
});

/** Conversations whose pages come when they are let go. */
function slowPages(...ids: string[]) {
  const pages = new Map<string, PromiseWithResolvers<Response>>();
  for (const id of ids) {
    const awaited = Promise.withResolvers<Response>();
    pages.set(id, awaited);
    routes[`GET /api/conversations/${id}/messages`] = () => awaited.promise;
  }
  return (id: string, answer: Response) => pages.get(id)?.resolve(answer);
}

const page = (...items: object[]) => Response.json({ items, next_cursor: null });
const questions = (store: ConversationStore) => store.get().exchanges.map((e) => e.question?.text);
const since = [
  message({ id: "q2", role: "user", text: "Since when?" }),
  message({ id: "a2", role: "assistant", text: "2019." }),
];

test("a conversation that cannot be opened leaves the one that was opened since", async () => {
  const give = slowPages("old", "c");
  const store = new ConversationStore(ada);
  const ends = [store.open("old"), store.open("c")];
  give("c", page(...stored));
  give("old", problem(404, "not_found"));
  await Promise.all(ends);

  expect([store.get().id, questions(store)]).toEqual(["c", ["Really?"]]);
});

test.each([404, 503])("a conversation that turns out %i leaves what was asked in it", async (status) => {
  const give = slowPages("old");
  routes["POST /api/conversations/old/messages"] = () => new Promise(() => {});
  const store = new ConversationStore(ada);
  const opened = store.open("old");
  void store.ask("Really?");
  give("old", problem(status, "gone"));
  await opened;

  expect([questions(store), store.get().running, store.get().phase]).toEqual([["Really?"], true, "idle"]);
});

test("a page that was read before the last answer does not take that answer away", async () => {
  const slow = Promise.withResolvers<Response>();
  let reads = 0;
  routes["GET /api/conversations/c/messages"] = () =>
    reads++ === 0 ? slow.promise : page(...stored, ...since);
  const store = new ConversationStore(ada);
  const first = store.ask("Really?");
  await waitFor(() => expect(reads).toBe(1));
  const again = { ...started, turn_id: "t2", question_id: "q2", answer_id: "a2" };
  routes["POST /api/conversations/c/messages"] = () => stream(again, delta, finished);
  await store.ask("Since when?");
  slow.resolve(page(...stored));
  await first;

  expect(questions(store)).toEqual(["Really?", "Since when?"]);
});

test("a page that was read while an answer was rated does not take the rating back", async () => {
  const slow = Promise.withResolvers<Response>();
  const store = new ConversationStore(ada);
  let rated = false;
  routes["GET /api/conversations/c/messages"] = () => slow.promise;
  routes["POST /api/messages/a/feedback"] = () => {
    rated = true;
    return Response.json({});
  };
  const first = store.ask("Really?");
  await waitFor(() => expect(store.get().running).toBe(false));
  await store.rate("a", "up");
  const asStored = () => page(...stored.map((one) => ({ ...one, feedback: rated ? "up" : null })));
  routes["GET /api/conversations/c/messages"] = asStored;
  slow.resolve(page(...stored));
  await first;

  expect(store.get().exchanges[0]?.answer?.feedback).toBe("up");
});

test("a rating that is not stored is not shown, and said so", async () => {
  routes["POST /api/messages/a/feedback"] = () => problem(503, "busy");
  const store = new ConversationStore(ada);
  await store.open("c");
  await store.rate("a", "up");

  expect([store.get().exchanges[0]?.answer?.feedback, store.get().problem?.code]).toEqual([null, "busy"]);
});

test("ratings are stored in the order in which they were given", async () => {
  const slow = Promise.withResolvers<void>();
  const given: unknown[] = [];
  routes["POST /api/messages/a/feedback"] = async (request) => {
    const { value } = await request.json();
    if (value === "up") await slow.promise;
    given.push(value);
    return Response.json({});
  };
  const store = new ConversationStore(ada);
  await store.open("c");
  const ends = [store.rate("a", "up"), store.rate("a", "down")];
  slow.resolve();
  await Promise.all(ends);

  expect(given).toEqual(["up", "down"]);
});

test("a conversation that begins too late does not take the place of the one that was opened since", async () => {
  const slow = Promise.withResolvers<Response>();
  routes["POST /api/conversations"] = () => slow.promise;
  routes["GET /api/conversations/b/messages"] = () => page(...since);
  const store = new ConversationStore(ada);
  const asked = store.ask("Really?");
  await store.open("b");
  slow.resolve(Response.json(conversation, { status: 201 }));
  await asked;

  expect([store.get().id, sessionStorage.getItem("kairix.conversation.ada")]).toEqual(["b", "b"]);
});

test("a question that nobody had taken when its page was left is asked on the way back", async () => {
  routes["POST /api/conversations"] = () => new Promise(() => {});
  const left = new ConversationStore(ada);
  void left.ask("Really?");
  left.leave();
  routes["POST /api/conversations"] = () => Response.json(conversation, { status: 201 });
  const back = new ConversationStore(ada);
  await back.restore();

  expect(questions(back)).toEqual(["Really?"]);
});

test("a question that was taken just when its page was left stands there once", async () => {
  sessionStorage.setItem("kairix.conversation.ada", "c");
  sessionStorage.setItem("kairix.unsent.ada", JSON.stringify({ key: "k", text: "Really?", editOf: null }));
  const slow = Promise.withResolvers<void>();
  routes["POST /api/conversations/c/messages"] = async () => {
    await slow.promise;
    return stream(started, delta);
  };
  const store = new ConversationStore(ada);
  void store.restore();
  await waitFor(() => expect(questions(store)).toEqual(["Really?", "Really?"]));
  slow.resolve();

  await waitFor(() => expect(questions(store)).toEqual(["Really?"]));
  store.leave();
});

test("a question that was answered is not asked again", async () => {
  await new ConversationStore(ada).ask("Really?");
  await new ConversationStore(ada).restore();

  expect(asks()).toHaveLength(1);
});

test("who has left a page while it was read follows nothing on it", async () => {
  const writing = message({ id: "a", role: "assistant", status: "streaming", turn_id: "t" });
  const give = slowPages("c");
  const store = new ConversationStore(ada);
  const opened = store.open("c");
  store.leave();
  give("c", page(stored[0] as object, writing));
  await opened;

  expect(asked.map(({ path }) => path)).toEqual(["GET /api/conversations/c/messages"]);
});
