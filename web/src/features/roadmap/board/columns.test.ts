import { expect, test } from "vitest";
import { aMilestone } from "../testing";
import { beside, positionFor } from "./columns";

const all = [
  aMilestone({ key: "a" }),
  aMilestone({ key: "b", status: "doing" }),
  aMilestone({ key: "c" }),
  aMilestone({ key: "d", status: "doing" }),
];

test.each([
  ["todo", 1, "doing"],
  ["doing", -1, "todo"],
  ["todo", -1, "todo"],
  ["dropped", 1, "dropped"],
] as const)("beside %s, %i on, is %s", (status, step, column) => {
  expect(beside(status, step)).toBe(column);
});

test("a milestone comes before the one that it is dropped on", () => {
  expect(positionFor(all, "a", "doing", "d")).toBe(2);
});

test("dropped on a column it comes behind its last one", () => {
  expect(positionFor(all, "a", "doing", null)).toBe(3);
});

test("in an empty column it comes last", () => {
  expect(positionFor(all, "a", "done", null)).toBe(3);
});
