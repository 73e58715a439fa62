import { expect, test } from "vitest";
import { clockTime, dayName, daysOf } from "./days";
import type { MeetingTime } from "./queries";
import { withQuestion } from "./withQuestion";

const at = (starts_at: string): MeetingTime => ({ starts_at, ends_at: starts_at, minutes: 30, link: null });

test("a day is that of the clock on which it is read", () => {
  const times = [at("2026-11-24T02:00:00Z"), at("2026-11-23T23:30:00Z"), at("2026-11-23T09:00:00Z")];
  const days = (zone: string) => daysOf(times, zone).map(({ key, times: its }) => [key, its.length]);

  expect(days("UTC")).toEqual([
    ["2026-11-23", 2],
    ["2026-11-24", 1],
  ]);
  expect(days("America/New_York")).toEqual([["2026-11-23", 3]]);
});

test("midnight is told as 00:00", () => {
  expect(clockTime("2026-11-23T23:00:00Z", "Europe/Stockholm")).toBe("00:00");
});

test("a day has a short name", () => {
  expect(dayName("2026-11-23")).toBe("Mon 23 Nov");
});

test.each([
  ["", "Why?", "Why?"],
  ["Hello", "Why?", "Hello\n\nWhy?"],
  ["Hello. Why?", "Why?", "Hello. Why?"],
])("%j begun, and %j to be asked, is %j", (draft, question, message) => {
  expect(withQuestion(draft, question)).toBe(message);
});
