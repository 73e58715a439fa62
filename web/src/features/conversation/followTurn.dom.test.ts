import { expect, test, vi } from "vitest";
import { Problem } from "../../shared/api/problem";
import { followTurn, type TurnSource } from "./followTurn";
import type { TurnEvent } from "./turnEvents";

const started = {
  seq: 1,
  type: "turn.started",
  turn_id: "t",
  conversation_id: "c",
  question_id: "q",
  answer_id: "a",
};
const delta = (seq: number, offset: number, text: string) => ({ seq, type: "text.delta", offset, text });
const finished = { seq: 9, type: "turn.finished", status: "complete", usage: {} };

function response(...events: object[]): Response {
  return new Response(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(""));
}

async function follow(source: Partial<TurnSource>) {
  vi.useFakeTimers();
  const events: TurnEvent[] = [];
  const connections: boolean[] = [];
  const listener = {
    onEvent: (event: TurnEvent) => void events.push(event),
    onConnection: (connected: boolean) => void connections.push(connected),
  };
  const whole = { begin: null, resume: vi.fn(), turnId: null, ...source };
  const end = followTurn(whole, listener, new AbortController().signal).then(
    () => null,
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  return { events, connections, error: await end };
}

test("a turn in one piece is heard to its end", async () => {
  const { events } = await follow({ begin: async () => response(started, delta(2, 0, "Hi"), finished) });

  expect(events.map((event) => event.seq)).toEqual([1, 2, 9]);
});

test("a cut line is taken up after the last event that was heard", async () => {
  const resume = vi.fn(async () => response(delta(3, 2, "!"), finished));
  await follow({ begin: async () => response(started, delta(2, 0, "Hi")), resume });

  expect(resume).toHaveBeenCalledWith("t", 2, expect.anything());
});

test("a turn that is told whole under other numbers is heard to its end", async () => {
  const resume = vi.fn(async () => response(delta(1, 0, "Hi!"), { ...finished, seq: 2 }));
  const { events } = await follow({ begin: async () => response(started, delta(40, 0, "Hi")), resume });

  expect(events.map((event) => [event.type, event.seq])).toEqual([
    ["turn.started", 1],
    ["text.delta", 40],
    ["text.delta", 1],
    ["turn.finished", 2],
  ]);
});

test("a line that is cut while the turn is told anew goes on from the new number", async () => {
  const resume = vi
    .fn()
    .mockResolvedValueOnce(response(delta(2, 0, "Hi")))
    .mockResolvedValueOnce(response(finished));
  await follow({ begin: async () => response(started, delta(40, 0, "Hi")), resume });

  expect(resume.mock.calls.map(([, after]) => after)).toEqual([40, 2]);
});

test("a line that ends without a word is asked for from the start", async () => {
  const resume = vi.fn().mockResolvedValueOnce(response()).mockResolvedValueOnce(response(finished));
  await follow({ begin: async () => response(started, delta(40, 0, "Hi")), resume });

  expect(resume.mock.calls.map(([, after]) => after)).toEqual([40, 0]);
});

test("a start that was lost on the way is sent again", async () => {
  const begin = vi
    .fn()
    .mockRejectedValueOnce(Problem.unreachable())
    .mockResolvedValueOnce(response(started, finished));
  const { events, connections } = await follow({ begin });

  expect([events.length, connections]).toEqual([2, [false, true]]);
});

test("a refusal is told at once", async () => {
  const refusal = new Problem({ code: "rate_limited" }, 429, 60);
  const begin = vi.fn().mockRejectedValue(refusal);
  const { error } = await follow({ begin });

  expect([error, begin.mock.calls.length]).toEqual([refusal, 1]);
});

test("a server that keeps failing is believed in the end", async () => {
  const begin = vi.fn().mockRejectedValue(new Problem({}, 503));
  const { error } = await follow({ begin });

  expect([(error as Problem).status, begin.mock.calls.length]).toEqual([503, 5]);
});
