import { expect, test } from "vitest";
import type { ProfileSchema } from "../../../shared/profile/wire";
import { aSpec } from "../testing";
import { EVERYTHING, found, grouped, rowsOf, standsOf, type Wanted } from "./rows";

const SCHEMA: ProfileSchema = {
  sections: [
    { key: "identity", label: "Identity", description: "" },
    { key: "pay", label: "Pay", description: "" },
  ],
  attributes: [
    aSpec({ key: "full_name", label: "Full name" }),
    aSpec({ key: "headline", label: "Headline" }),
    aSpec({ key: "resume_url", label: "Résumé", type: "url" }),
    aSpec({ key: "salary", label: "Salary", section: "pay", type: "integer", disclosure: "private" }),
  ],
};
const ROWS = rowsOf(
  SCHEMA,
  {
    values: { full_name: "Ada Nowak", headline: null },
    disclosures: { full_name: "on_request" },
    revision: 1,
  },
  {
    attributes: [
      { attribute: "full_name", waiting: 0, edited: true },
      { attribute: "headline", waiting: 2, edited: false },
      { attribute: "resume_url", waiting: 0, edited: true },
    ],
  },
);
const keys = (wanted: Partial<Wanted>) =>
  found(ROWS, { ...EVERYTHING, ...wanted }).map((row) => row.spec.key);

test.each([
  [{}, ["full_name", "headline", "resume_url", "salary"]],
  [{ query: "NAME" }, ["full_name"]],
  [{ query: "nowak ada" }, ["full_name"]],
  [{ query: "resume" }, ["resume_url"]],
  [{ query: "full_name" }, ["full_name"]],
  [{ query: "no such thing" }, []],
  [{ section: "pay" }, ["salary"]],
  [{ stand: "known" }, ["full_name", "resume_url"]],
  [{ stand: "unknown" }, ["headline", "salary"]],
  [{ stand: "waiting" }, ["headline"]],
  [{ stand: "edited" }, ["full_name", "resume_url"]],
  [{ told: "private" }, ["salary"]],
  [{ told: "on_request" }, ["full_name"]],
] as [Partial<Wanted>, string[]][])("%j finds %j", (wanted, expected) => {
  expect(keys(wanted)).toEqual(expected);
});

test("an amount has its currency beside it", () => {
  const schema = {
    sections: [],
    attributes: [
      aSpec({ key: "salary", type: "integer", currency: "paid_in" }),
      aSpec({ key: "paid_in", type: "choice" }),
    ],
  };
  const values = { salary: 42_000, paid_in: "SEK" };
  const [salary] = rowsOf(schema, { values, disclosures: {}, revision: 1 }, { attributes: [] });
  expect(salary?.words).toBe("42,000 SEK");
});

test("what its owner emptied is none, and what nobody spoke of is unknown", () => {
  expect(ROWS.map((row) => row.none)).toEqual([false, false, true, false]);
});

test("sections without a match are left out, and count all that they know", () => {
  const groups = grouped(SCHEMA, ROWS, found(ROWS, { ...EVERYTHING, query: "headline" }));
  expect(groups.map(({ section, known }) => [section.key, known])).toEqual([["identity", 2]]);
});

test("how many stand how is counted within what is looked for", () => {
  expect(standsOf(ROWS, { ...EVERYTHING, section: "identity", stand: "waiting" })).toEqual({
    all: 3,
    known: 2,
    unknown: 1,
    waiting: 1,
    edited: 2,
  });
});
