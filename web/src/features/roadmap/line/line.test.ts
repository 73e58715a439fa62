import { expect, test } from "vitest";
import { aMilestone } from "../testing";
import { isOverdue, lineOf, relatedTo, stretchOf } from "./line";

const first = aMilestone({ key: "a", starts_on: "2026-12-01", due_on: "2026-12-31" });
const second = aMilestone({ key: "b", starts_on: "2027-01-01", due_on: "2027-03-31", depends_on: ["a"] });

test("the line goes from the first day to the last one", () => {
  const line = lineOf([first, second], "2026-12-01");
  expect(line && stretchOf(first, line)).toEqual({ from: 0, to: 31 / 121 });
  expect(line && stretchOf(second, line).to).toBe(1);
});

test("what was done before its time ends on the day when it was done", () => {
  const done = { ...first, status: "done", done_on: "2026-12-10" } as const;
  const line = lineOf([done, second], "2026-12-10");
  expect(line && stretchOf(done, line)).toEqual({ from: 0, to: 10 / 121 });
});

test("what was done before it was to begin stands on the day when it was done", () => {
  const done = { ...second, status: "done", done_on: "2026-11-30" } as const;
  const line = lineOf([first, done], "2026-12-10");
  expect(line && stretchOf(done, line)).toEqual({ from: 0, to: 1 / 32 });
});

test("without milestones there is no line", () => {
  expect(lineOf([], "2026-12-01")).toBeNull();
});

test.each([
  ["2026-12-01", 0],
  ["2026-11-30", null],
  ["2027-04-02", null],
])("today, %s, stands at %s", (today, at) => {
  expect(lineOf([first, second], today)?.today).toBe(at);
});

test("a short line counts months, with the year where it begins", () => {
  expect(lineOf([first, second], "2026-12-01")?.ticks.map(({ label }) => label)).toEqual([
    "Dec",
    "Jan 2027",
    "Feb",
    "Mar",
  ]);
});

test.each([
  ["2028-02-01", ["Jan 2027", "Apr", "Jul", "Oct", "Jan 2028"]],
  ["2030-02-01", ["2027", "2028", "2029", "2030"]],
])("a line until %s has as many marks as can be read", (due_on, labels) => {
  const line = lineOf([first, aMilestone({ starts_on: "2026-12-01", due_on })], "2026-12-01");
  expect(line?.ticks.map(({ label }) => label)).toEqual(labels);
});

test.each([
  ["todo", true],
  ["doing", true],
  ["done", false],
  ["dropped", false],
] as const)("a milestone past its day is overdue while it is open: %s", (status, overdue) => {
  expect(isOverdue({ ...first, status }, "2027-01-01")).toBe(overdue);
});

test("a milestone is not overdue on its last day", () => {
  expect(isOverdue(first, "2026-12-31")).toBe(false);
});

test("what comes before and what waits belong together", () => {
  expect([...relatedTo(first, [first, second])]).toEqual(["b"]);
  expect([...relatedTo(second, [first, second])]).toEqual(["a"]);
});
