import { expect, test } from "vitest";
import { aMilestone } from "../testing";
import { beside, positionFor, stepped } from "./columns";

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

test("dropped on its own column it comes behind the last one of it", () => {
  expect(positionFor(all, "a", "todo", null)).toBe(2);
});

test("what is begun comes behind what is under way", () => {
  expect(positionFor(all, "a", "doing", null)).toBe(3);
});

test("what is begun comes before all that is to do when nothing is under way", () => {
  const waiting = [
    aMilestone({ key: "x", status: "done" }),
    aMilestone({ key: "y" }),
    aMilestone({ key: "z" }),
  ];

  expect(positionFor(waiting, "z", "doing", null)).toBe(1);
});

test.each(["done", "dropped"] as const)(
  "what is %s stays in its place, so that no other date moves",
  (status) => {
    expect(positionFor(all, "c", status, null)).toBe(2);
  },
);

test.each([
  ["a", "ArrowRight", { status: "doing", before: null }],
  ["a", "ArrowLeft", null],
  ["a", "ArrowUp", null],
  ["a", "ArrowDown", { status: "todo", before: null }],
  ["c", "ArrowUp", { status: "todo", before: "a" }],
  ["b", "ArrowDown", { status: "doing", before: null }],
] as const)("%s goes by %s to %o", (key, arrow, to) => {
  const milestone = all.find((one) => one.key === key);
  expect(milestone && stepped(all, milestone, arrow)).toEqual(to);
});
