import { expect, test } from "vitest";
import { beginningOf, endOf, lasted } from "./months";

test.each([
  ["2020", 24_240, 24_252],
  ["2020-03", 24_242, 24_243],
  ["2020-12-31", 24_251, 24_252],
  ["soon", null, null],
  [null, null, null],
])("%s begins in month %s and ends before month %s", (date, from, to) => {
  expect([beginningOf(date), endOf(date)]).toEqual([from, to]);
});

test.each([
  [1, "1 month"],
  [11, "11 months"],
  [12, "1 year"],
  [38, "3.2 years"],
])("%i months are “%s”", (months, words) => {
  expect(lasted(months)).toBe(words);
});
