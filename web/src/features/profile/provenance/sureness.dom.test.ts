import { expect, test } from "vitest";
import { aFact } from "../testing";
import { bySlot, otherwise, percent, surenessOf } from "./sureness";

test.each([
  [1, "Nearly certain", "100 %"],
  [0.999, "Nearly certain", "99 %"],
  [0.95, "Nearly certain", "95 %"],
  [0.9, "Very likely", "90 %"],
  [0.7, "Likely", "70 %"],
  [0.5, "Perhaps", "50 %"],
  [0.2, "A guess", "20 %"],
])("%d is %s, %s", (confidence, words, written) => {
  expect(surenessOf(confidence)).toBe(words);
  expect(percent(confidence)).toBe(written);
});

const here = aFact({ id: "here", value: "2019" });

test.each([
  ["another value", aFact({ value: "2020" }), true],
  ["the same value", aFact({ value: "2019" }), false],
  ["another value that was rejected", aFact({ value: "2020", status: "rejected" }), false],
  ["another entry's value", aFact({ value: "2020", entry: "other" }), false],
])("%s says otherwise: %s", (_, other, expected) => {
  expect(otherwise(here, [here, { ...other, id: "other" }]).length === 1).toBe(expected);
});

test("who knows more of an entry does not say otherwise", () => {
  const less = aFact({ id: "less", value: { name: "Quillon" } });
  const more = aFact({ id: "more", value: { name: "Quillon", position: "Engineer" } });
  expect(otherwise(less, [less, more])).toEqual([]);
});

test("what counts stands first, in its slot and over all", () => {
  const slots = bySlot([
    aFact({ id: "1", entry: "b", status: "rejected" }),
    aFact({ id: "2", entry: "a", status: "proposed" }),
    aFact({ id: "3", entry: "a", status: "accepted" }),
  ]);
  expect(slots.map(([entry, facts]) => [entry, facts.map(({ id }) => id)])).toEqual([
    ["a", ["3", "2"]],
    ["b", ["1"]],
  ]);
});
