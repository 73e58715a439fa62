import { expect, test } from "vitest";
import { inWords, meaningOf, NEVER, odds } from "./odds";

test.each([
  [50, "one in two"],
  [75, "three in four"],
  [80, "four in five"],
  [85, "seventeen in twenty"],
  [90, "nine in ten"],
  [95, "nineteen in twenty"],
  [98, "forty-nine in fifty"],
  [99, "ninety-nine in a hundred"],
])("%d %% are %s", (percent, words) => {
  expect(odds(percent)).toBe(words);
});

test.each([
  [0, "none"],
  [13, "thirteen"],
  [40, "forty"],
  [100, "a hundred"],
])("%d is %s", (number, words) => {
  expect(inWords(number)).toBe(words);
});

test("a threshold says what it does", () => {
  expect(meaningOf(95)).toContain("Of the values at 95 %, nineteen in twenty are right.");
  expect(meaningOf(100)).toContain("beyond doubt");
  expect(meaningOf(NEVER)).toContain("you decide about every value");
});
