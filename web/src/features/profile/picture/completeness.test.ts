import { expect, test } from "vitest";
import type { AttributeSpec } from "../../../shared/profile/wire";
import { rowsOf } from "../attributes/rows";
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

const SECTIONS = [{ key: "one", label: "One", description: "" }];

function of(values: Record<string, unknown>, attributes: AttributeSpec[], none: string[] = []) {
  const standings = none.map((attribute) => ({ attribute, waiting: 0, edited: true }));
  const rows = rowsOf(
    { sections: SECTIONS, attributes },
    { values, disclosures: {}, revision: 1 },
    { attributes: standings },
  );
  return completenessOf(rows, SECTIONS);
}

test("what matters most is counted apart from the rest", () => {
  const attributes = [spec("name", { priority: 1 }), spec("city", { priority: 1 }), spec("hobby")];
  const { known, total, missing } = of({ name: "Ada", hobby: "chess" }, attributes);

  expect([known, total, missing.map(({ key }) => key)]).toEqual([1, 2, ["city"]]);
});

test("who said that there is none is not asked for it again", () => {
  expect(of({}, [spec("motto", { priority: 1 })], ["motto"]).missing).toEqual([]);
});

test("what is computed cannot be added, so a section of nothing else is left out", () => {
  expect(of({}, [spec("years", { derived: true })]).sections).toEqual([]);
});

test("a section counts what the table counts, and its share is of what is or could be known", () => {
  const attributes = [spec("work"), spec("gaps"), spec("years", { derived: true })];
  const { sections } = of({ work: [1], years: 4 }, attributes);

  expect(sections[0]).toMatchObject({ known: 2, part: 2 / 3 });
});

test.each([
  [null, 0],
  [[], 0],
  [false, 1],
  [0, 1],
])("%j as a value: %i is known", (value, known) => {
  expect(of({ a: value }, [spec("a")]).sections[0]?.known).toBe(known);
});

test("three areas of skills are all that anybody needs", () => {
  const areas = ["a", "b", "c", "d", "e"].map((key) => spec(key, { drawn: "radar" }));

  expect(of({ a: [1], b: [1], c: [1], d: [1] }, areas).sections[0]).toMatchObject({ known: 4, part: 1 });
});
