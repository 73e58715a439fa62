import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followLive } from "./followLive";
import type { LiveEvent } from "./liveEvents";

const hello = { type: "hello", revision: 3, jobs: [] };

let answers: (() => Response)[];
let asked: number;

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  vi.stubGlobal("fetch", async () => {
    asked += 1;
    return answers.shift()?.() ?? new Response(null, { status: 401 });
  });
});
afterEach(() => void vi.useRealTimers());

const stream = (...events: object[]) =>
  new Response(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(""));

async function follow() {
  const heard: LiveEvent[] = [];
  const connections: boolean[] = [];
  const listener = {
    onEvent: (event: LiveEvent) => void heard.push(event),
    onConnection: (connected: boolean) => void connections.push(connected),
  };
  const following = followLive(listener, new AbortController().signal);
  await vi.runAllTimersAsync();
  await following;
  return { heard, connections };
}

test("a line that ends is opened again", async () => {
  answers = [() => stream(hello), () => stream(hello)];
  const { heard, connections } = await follow();

  expect(heard).toEqual([hello, hello]);
  expect(connections).toEqual([true, false, true, false]);
});

test("a server that is down is asked again", async () => {
  answers = [() => new Response(null, { status: 503 }), () => stream(hello)];

  expect((await follow()).heard).toEqual([hello]);
});

test("a refusal is believed", async () => {
  answers = [() => new Response(null, { status: 403 }), () => stream(hello)];
  await follow();

  expect(asked).toBe(1);
});

test("an event that is not known is passed over", async () => {
  answers = [() => stream({ type: "weather.changed" }, hello)];

  expect((await follow()).heard).toEqual([hello]);
});
