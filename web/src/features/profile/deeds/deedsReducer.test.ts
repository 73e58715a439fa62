import { expect, test } from "vitest";
import { type DeedsAction, deedsReducer, NO_DEEDS } from "./deedsReducer";

const after = (...actions: DeedsAction[]) => actions.reduce(deedsReducer, NO_DEEDS);
const did = (operation: string | null): DeedsAction => ({ type: "did", words: "Stored.", operation });
const reversed = (of: string, by: string, again = false): DeedsAction => ({
  type: "reversed",
  of,
  by,
  again,
});

test("what was done can be undone", () => {
  expect(after(did("1")).told).toEqual({ words: "Stored.", act: { label: "Undo", of: "1" } });
});

test("what needed no operation cannot", () => {
  expect(after(did(null))).toEqual({ done: [], told: { words: "Stored.", act: null } });
});

test("undo goes back one deed after the other", () => {
  expect(after(did("1"), did("2"), reversed("2", "3")).done).toEqual(["1"]);
});

test("what was taken back can be done again, and that can be undone", () => {
  const back = after(did("1"), reversed("1", "2"));
  expect(back.told?.act).toEqual({ label: "Redo", of: "2" });
  const again = deedsReducer(back, reversed("2", "3", true));
  expect(again).toEqual({ done: ["3"], told: { words: "Done again.", act: { label: "Undo", of: "3" } } });
});

test("what is said is forgotten, what was done is not", () => {
  expect(after(did("1"), { type: "forgot" })).toEqual({ done: ["1"], told: null });
});
