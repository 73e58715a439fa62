import { expect, test } from "vitest";
import type { AttributeSpec, ProfileSchema } from "../../../shared/profile/wire";
import { completenessOf } from "./completeness";

const spec = (key: string, given: Partial<AttributeSpec> = {}) =>
  ({
    key,
    section: "one",
    label: key,
    priority: 2,
    derived: false,
    drawn: "text",
    ...given,
  }) as AttributeSpec;

const schemaOf = (...attributes: AttributeSpec[]): ProfileSchema => ({
  sections: [{ key: "one", label: "One", description: "" }],
  attributes,
});

test("what matters most is counted apart from the rest", () => {
  const schema = schemaOf(spec("name", { priority: 1 }), spec("city", { priority: 1 }), spec("hobby"));
  const { known, total, missing } = completenessOf({ name: "Ada", hobby: "chess" }, schema);

  expect([known, total, missing.map(({ key }) => key)]).toEqual([1, 2, ["city"]]);
});

test("what is computed cannot be added, so it does not count", () => {
  const { sections } = completenessOf({}, schemaOf(spec("years", { derived: true })));

  expect(sections).toEqual([]);
});

test.each([
  [null, 0],
  [[], 0],
  [false, 1],
  [0, 1],
])("%j as a value: %i is known", (value, known) => {
  expect(completenessOf({ a: value }, schemaOf(spec("a"))).sections[0]?.known).toBe(known);
});

test("three areas of skills are all of them", () => {
  const areas = ["a", "b", "c", "d", "e"].map((key) => spec(key, { drawn: "radar" }));
  const { sections } = completenessOf({ a: [1], b: [1], c: [1], d: [1] }, schemaOf(...areas));

  expect(sections[0]).toMatchObject({ known: 3, total: 3 });
});
