import { expect, test } from "vitest";
import { codePointLength, firstCodePoints, utf16Indices } from "./codePoints";

test.each([
  ["", 0],
  ["Ada", 3],
  ["🚀é", 2],
  ["👩‍🚀", 3],
])("%j has %i characters", (text, length) => {
  expect(codePointLength(text)).toBe(length);
});

test.each([
  ["Ada", 2, "Ad"],
  ["🚀🚀x", 2, "🚀🚀"],
])("of %j the first %i characters are %j", (text, count, first) => {
  expect(firstCodePoints(text, count)).toBe(first);
});

test.each([
  ["Ada", 1, 1],
  ["🚀x", 1, 2],
  ["🚀x", 9, 3],
])("in %j character %i stands at index %i", (text, offset, index) => {
  expect(utf16Indices(text)(offset)).toBe(index);
});
