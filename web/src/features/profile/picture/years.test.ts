import { expect, test } from "vitest";
import type { AttributeSpec } from "../../../shared/profile/wire";
import { barsOf, yearsInWords } from "./years";

const specs = ["software", "energy", "mining"].map((key) => ({
  key,
  label: key,
  drawn: "bar",
})) as AttributeSpec[];

test("the most years come first and set the measure", () => {
  const bars = barsOf({ software: 2, energy: 8, mining: 0 }, specs);

  expect(bars.map(({ key, part }) => [key, part])).toEqual([
    ["energy", 1],
    ["software", 0.25],
  ]);
});

test.each([
  [0.4, "less than a year"],
  [1, "1 year"],
  [4.46, "4.5 years"],
])("%d years are “%s”", (years, words) => {
  expect(yearsInWords(years)).toBe(words);
});
