import { expect, test } from "vitest";
import { folded } from "./folded";
import { aMemory } from "./testing";

const after = (id: string) => ({ id, text: "later", said_at: "2026-11-20T10:00:00Z" });
const shape = (...memories: Parameters<typeof aMemory>[0][]) =>
  folded(memories.map(aMemory)).map(({ memory, ended }) => [memory.id, ended.map(({ id }) => id)]);

test("what was superseded lies under what took its place", () => {
  expect(shape({ id: "new" }, { id: "old", superseded_by: after("new") }, { id: "other" })).toEqual([
    ["new", ["old"]],
    ["other", []],
  ]);
});

test("over several steps it lies under what holds now", () => {
  const steps = [{ id: "c" }, { id: "b", superseded_by: after("c") }, { id: "a", superseded_by: after("b") }];
  expect(shape(...steps)).toEqual([["c", ["b", "a"]]]);
});

test("what ended in something that is not here stands for itself", () => {
  expect(shape({ id: "old", superseded_by: after("elsewhere") })).toEqual([["old", []]]);
});
