import { expect, test } from "vitest";
import type { AttributeSpec } from "../../../shared/profile/wire";
import { barsOf } from "./years";

const specs = ["software", "energy", "mining"].map((key) => ({
  key,
  label: key,
  drawn: "bar",
  type: "number",
  unit: "years",
})) as AttributeSpec[];

test("the most years come first and set the measure", () => {
  const bars = barsOf({ software: 2, energy: 8, mining: 0 }, specs);

  expect(bars.map(({ key, part }) => [key, part])).toEqual([
    ["energy", 1],
    ["software", 0.25],
  ]);
});

test("years are worded as in the table", () => {
  const bars = barsOf({ software: 0.4, energy: 1, mining: 4.5 }, specs);

  expect(bars.map(({ words }) => words)).toEqual(["4.5 years", "1 year", "0.4 years"]);
});
