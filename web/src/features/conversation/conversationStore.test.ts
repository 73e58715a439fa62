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

  await vi.waitFor(() => expect(store.get().running).toBe(false));
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
  await vi.waitFor(() => expect(store.get().exchanges.at(-1)?.answer?.content.status).toBe("complete"));
  await vi.waitFor(() => expect(store.get().running).toBe(false));
  routes["POST /api/conversations/c/messages"] = () => problem(429, "rate_limited");
  await store.ask("Since when?");
  pages.resolve(Response.json({ items: stored, next_cursor: null }));
  await first;

  expect(store.get().exchanges.map((e) => [e.question?.text, e.refusal?.code])).toEqual([
    ["Really?", undefined],
    ["Since when?", "rate_limited"],
  ]);
});
