import { expect, test } from "vitest";
import { stretches } from "./stretches";

const at = (start: number, end: number) => ({ start, end, page: null, box: null });

test("a text is cut where values begin and end", () => {
  expect(stretches("Ada, engineer", [["/a", at(0, 3)]])).toEqual([
    { at: 0, text: "Ada", pointer: "/a" },
    { at: 3, text: ", engineer", pointer: null },
  ]);
});

test("of two values at one place the shorter is meant", () => {
  const found = stretches("Python, SQL", [
    ["/all", at(0, 11)],
    ["/one", at(8, 11)],
  ]);

  expect(found.map((stretch) => stretch.pointer)).toEqual(["/all", "/one"]);
});

test("a pictogram is one character", () => {
  expect(stretches("👩‍🔬 Ada", [["/a", at(4, 7)]])[1]).toEqual({ at: 4, text: "Ada", pointer: "/a" });
});

test("values that part only overlap lose nothing", () => {
  const found = stretches("abcdef", [
    ["/a", at(0, 4)],
    ["/b", at(2, 6)],
  ]);

  expect(found.map((stretch) => stretch.text).join("")).toBe("abcdef");
});

test("a place that reaches past the text ends with it", () => {
  expect(stretches("abc", [["/a", at(2, 9)]])).toEqual([
    { at: 0, text: "ab", pointer: null },
    { at: 2, text: "c", pointer: "/a" },
  ]);
});
