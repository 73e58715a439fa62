import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { TurnEvent } from "./turnEvents";
import { type AnswerContent, EMPTY_ANSWER, turnReducer } from "./turnReducer";

const events: TurnEvent[] = JSON.parse(readFileSync("../tests/fixtures/turn-events.json", "utf8"));
const delta = (offset: number, text: string): TurnEvent => ({ seq: 1, type: "text.delta", offset, text });
const after = (...told: TurnEvent[]): AnswerContent => told.reduce(turnReducer, EMPTY_ANSWER);

test.each<[string, TurnEvent[], string]>([
  ["deltas in order", [delta(0, "Ada "), delta(4, "wrote")], "Ada wrote"],
  ["a delta that comes twice", [delta(0, "Ada "), delta(4, "wrote"), delta(4, "wrote")], "Ada wrote"],
  ["the whole again after a part", [delta(0, "Ada "), delta(0, "Ada wrote it")], "Ada wrote it"],
  ["the beginning again", [delta(0, "Ada "), delta(4, "wrote"), delta(0, "Ada ")], "Ada wrote"],
  ["a delta whose words before it are missing", [delta(0, "Ada "), delta(9, "it")], "Ada "],
  ["characters beyond the basic plane", [delta(0, "🚀🚀"), delta(2, "!"), delta(1, "é")], "🚀é"],
])("%s: the text is what was meant", (_, told, text) => {
  expect(after(...told).text).toBe(text);
});

test("the length counts characters, as the server does", () => {
  expect(after(delta(0, "🚀 é")).length).toBe(3);
});

test("a stream told twice gives the same answer as told once", () => {
  expect(after(...events, ...events)).toEqual(after(...events));
});

test.each<[string, TurnEvent, AnswerContent["status"]]>([
  ["complete", { seq: 1, type: "turn.finished", status: "complete", usage: usage() }, "complete"],
  ["stopped", { seq: 1, type: "turn.finished", status: "stopped", usage: usage() }, "stopped"],
  [
    "failed",
    { seq: 1, type: "turn.failed", code: "provider_timeout", message: "", retryable: true },
    "failed",
  ],
  [
    "interrupted",
    { seq: 1, type: "turn.failed", code: "interrupted", message: "", retryable: true },
    "interrupted",
  ],
])("a turn that ends %s says so", (_, event, status) => {
  expect(after(event).status).toBe(status);
});

test("a tool that has finished takes the place of the one that was running", () => {
  const tools = after(...events.filter((event) => event.type.startsWith("tool."))).tools;

  expect(tools).toEqual([{ callId: "call_1", name: "check_calendar", ok: true, summary: "2 slots" }]);
});

function usage() {
  return { input_tokens: 0, output_tokens: 0, cached_input_tokens: 0, cost_microdollars: null };
}
