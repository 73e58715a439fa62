import { expect, test } from "vitest";
import { type DeskAction, deskReducer, EMPTY_DESK } from "./deskReducer";

const ABC = ["a", "b", "c"];
const after = (...actions: DeskAction[]) => actions.reduce(deskReducer, EMPTY_DESK);
const arrived = (ids: string[], before: string[] = []): DeskAction => ({ type: "arrived", ids, before });
const stepped = (by: 1 | -1): DeskAction => ({ type: "stepped", ids: ABC, by });

test("the first that waits is looked at first", () => {
  expect(after(arrived(ABC)).current).toBe("a");
});

test.each([
  ["next", [stepped(1)], "b"],
  ["next and back", [stepped(1), stepped(-1)], "a"],
  ["before the first there is none", [stepped(-1)], "a"],
  ["after the last there is none", [stepped(1), stepped(1), stepped(1)], "c"],
] as const)("%s", (_, steps, current) => {
  expect(after(arrived(ABC), ...steps).current).toBe(current);
});

test.each([
  ["a", ["b", "c"], "b"],
  ["b", ["a", "c"], "c"],
  ["c", ["a", "b"], "b"],
  ["a", [], null],
])("after %s was decided and %j is left, %s is looked at", (decided, left, current) => {
  expect(after(arrived(ABC), { type: "looked", id: decided }, arrived(left, ABC)).current).toBe(current);
});

test("what comes while one reads does not take the page away", () => {
  const state = after(arrived(ABC), { type: "looked", id: "b" }, arrived(["new", ...ABC], ABC));
  expect(state.current).toBe("b");
});

test("what is gone is not selected any more", () => {
  const state = after(arrived(ABC), { type: "selected", ids: ABC }, arrived(["b"], ABC));
  expect([...state.selected]).toEqual(["b"]);
});

test("who goes on leaves what they were writing", () => {
  const state = after(arrived(ABC), { type: "edited", editing: true }, stepped(1));
  expect(state.editing).toBe(false);
});

test("a selection is toggled", () => {
  const once = after(arrived(ABC), { type: "toggled", id: "b" });
  expect([...once.selected]).toEqual(["b"]);
  expect(deskReducer(once, { type: "toggled", id: "b" }).selected.size).toBe(0);
});
