import { expect, test } from "vitest";
import type { Correction } from "../../shared/api/client";
import { merged } from "./merge";

const replace = (path: string, value = "x"): Correction => ({ op: "replace", path, value });
const remove = (path: string): Correction => ({ op: "remove", path });
const append = (list: string): Correction => ({ op: "add", path: `${list}/-`, value: { name: "x" } });

const BASE = [replace("/basics/label")];

test("what was done in two windows at different places is all there, the other window's first", () => {
  const [mine, theirs] = [replace("/basics/email"), replace("/work/0/name")];

  expect(merged(BASE, [...BASE, mine], [...BASE, theirs])).toEqual({
    corrections: [...BASE, theirs, mine],
    left: [],
  });
});

test.each([
  ["the same value", replace("/work/0/name", "a"), replace("/work/0/name", "b")],
  ["a value of an entry that is gone", replace("/work/0/name"), remove("/work/0")],
  ["an entry in which something was corrected", remove("/work/0"), replace("/work/0/name")],
  ["an entry behind one that is gone", replace("/work/2/name"), remove("/work/1")],
  ["two entries of one list, the first gone", remove("/work/3"), remove("/work/1")],
])("%s is left for the owner to decide", (_, mine, theirs) => {
  expect(merged(BASE, [...BASE, mine], [...BASE, theirs])).toEqual({
    corrections: [...BASE, theirs],
    left: [mine],
  });
});

test.each([
  ["an entry before one that is gone", replace("/work/0/name"), remove("/work/1")],
  ["an entry before one that was corrected", remove("/work/0"), replace("/work/2/name")],
  ["two that were added at the end of a list", append("/skills"), append("/skills")],
  ["an item where one was added behind it", replace("/skills/0/name"), append("/skills")],
])("%s is no quarrel", (_, mine, theirs) => {
  expect(merged(BASE, [...BASE, mine], [...BASE, theirs]).left).toEqual([]);
});

test("what follows from a correction that was left is left, too", () => {
  const mine = [remove("/work/0"), replace("/work/0/position")];

  expect(merged([], mine, [replace("/work/0/name")]).left).toEqual(mine);
});

test("a number in a list that both made longer names nobody for certain", () => {
  const mine = [append("/skills"), replace("/skills/4/name")];

  expect(merged([], mine, [append("/skills")]).left).toEqual([mine[1]]);
});

test("what was undone here stays undone", () => {
  const theirs = replace("/work/0/name");

  expect(merged(BASE, [], [...BASE, theirs]).corrections).toEqual([theirs]);
});

test("what was undone here and built on there is kept", () => {
  const theirs = replace("/basics/label", "y");

  expect(merged(BASE, [], [...BASE, theirs]).corrections).toEqual([...BASE, theirs]);
});
