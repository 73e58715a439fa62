import { expect, test } from "vitest";
import type { JobView } from "../../shared/api/client";
import { folded, percentOf, rowsOf, tallyOf, wordsOf } from "./rows";
import { sendingsReducer } from "./sendings";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const job = (given: Partial<JobView>) =>
  ({
    id: "j",
    kind: "document.read",
    state: "running",
    progress: null,
    finished_at: null,
    ...given,
  }) as JobView;
const progress = (message: string, done = 1, total = 4) => ({ step: "reading", message, done, total });

test.each([
  ["is running", {}, true],
  ["was read a minute ago", { state: "succeeded", finished_at: "2026-11-21T11:59:00Z" }, true],
  ["was read yesterday", { state: "succeeded", finished_at: "2026-11-20T12:00:00Z" }, false],
  ["was called off", { state: "cancelled" }, false],
  ["is no file", { kind: "conversation.extract" }, false],
  ["was put away", { id: "away" }, false],
] as const)("a job that %s", (_, given, shown) => {
  expect(rowsOf([job(given as Partial<JobView>)], new Set(["away"]), NOW).length > 0).toBe(shown);
});

test.each([
  [job({ state: "queued" }), "Waiting its turn"],
  [job({ progress: progress("read 3 pages") }), "Read 3 pages"],
  [
    job({ state: "queued", error_message: "The server was busy." }),
    "The server was busy. It is tried again by itself.",
  ],
  [job({ state: "failed", error_message: "No text in it." }), "No text in it."],
])("%j is told as “%s”", (given, words) => {
  expect(wordsOf(given)).toBe(words);
});

test.each([
  [job({ progress: progress("", 1, 4) }), 25],
  [job({ progress: progress("", 9, 4) }), 100],
  [job({ progress: progress("", 1, 0) }), null],
  [job({}), null],
])("%j is %s per cent done", (given, percent) => {
  expect(percentOf(given)).toBe(percent);
});

test.each([
  [3, 3, 0],
  [4, 0, 4],
])("of %i files that were read %i have a line of their own and %i share one", (count, own, shared) => {
  const { open, done } = folded(Array.from({ length: count }, () => job({ state: "succeeded" })));

  expect([open.length, done.length]).toEqual([own, shared]);
});

test("while several files are under way, it is told how many are at which step", () => {
  const sendings = [
    { type: "chosen", key: "a", name: "a.pdf" } as const,
    { type: "chosen", key: "b", name: "b.pdf" } as const,
    { type: "progressed", key: "a", part: 0.5 } as const,
  ].reduce(sendingsReducer, []);
  const jobs = [{}, { state: "queued" }, { state: "succeeded" }, { state: "failed" }] as Partial<JobView>[];

  expect(tallyOf(sendings, jobs.map(job))).toBe(
    "1 on their way · 2 waiting · 1 being read · 1 read · 1 not read",
  );
});

test("of a single file nothing is counted", () => {
  expect(tallyOf([], [job({}), job({ state: "succeeded" })])).toBeNull();
});
