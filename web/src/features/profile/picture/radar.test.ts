import { expect, test } from "vitest";
import type { AttributeSpec } from "../../../shared/profile/wire";
import { areasOf, linesOf, MOST_AREAS, skillInWords, strengthOf } from "./radar";

const specs = Array.from({ length: 12 }, (_, index) => ({
  key: `area_${index}`,
  label: `Area ${index}`,
})) as AttributeSpec[];
const some = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `Skill ${index}` }));

test.each([
  [{ name: "Go" }, 1],
  [{ name: "Go", years: 0.5 }, 1],
  [{ name: "Go", years: 3 }, 3],
  [{ name: "Go", years: 20 }, 5],
  [{ name: "Go", level: 2, years: 20 }, 2],
])("%j is known with strength %i", (skill, strength) => {
  expect(strengthOf(skill)).toBe(strength);
});

test("the areas in which most is known are drawn, in the schema's order", () => {
  const values = Object.fromEntries(specs.map(({ key }, index) => [key, some(index)]));
  const areas = areasOf(values, specs);

  expect(areas).toHaveLength(MOST_AREAS);
  expect(areas.map(({ key }) => key)).toEqual(specs.slice(-MOST_AREAS).map(({ key }) => key));
});

test("an area in which nothing is known is none", () => {
  expect(areasOf({ area_0: [], area_1: null }, specs)).toEqual([]);
});

test("one more skill reaches further out, and none reaches the rim", () => {
  const reach = (count: number) => areasOf({ area_0: some(count) }, specs)[0]?.reach ?? 0;

  expect(reach(2)).toBeGreaterThan(reach(1));
  expect(reach(50)).toBeLessThan(1);
});

test("the best known skill is named first", () => {
  const [area] = areasOf({ area_0: [{ name: "Go" }, { name: "Python", years: 9 }] }, specs);

  expect(area?.skills.map(skillInWords)).toEqual(["Python, 9 years", "Go"]);
});

test.each([
  ["Cloud", ["Cloud"]],
  ["Games and graphics", ["Games and", "graphics"]],
  ["Programming languages", ["Programming", "languages"]],
])("the name %s stands in lines %j", (label, lines) => {
  expect(linesOf(label)).toEqual(lines);
});
