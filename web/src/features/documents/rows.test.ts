import { expect, test } from "vitest";
import type { JobView } from "../../shared/api/client";
import { percentOf, rowsOf, wordsOf } from "./rows";

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
