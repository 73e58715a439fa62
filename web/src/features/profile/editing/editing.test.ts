import { expect, test } from "vitest";
import { Problem } from "../../../shared/api/problem";
import type { AttributeSpec, EntrySchema } from "../../../shared/profile/wire";
import { askedByEntry, type Kind } from "./asked";
import { draftOf, readDraft, readEntry } from "./draft";
import { refusalsOf, refusalsOfEntry } from "./refusals";

const PERIOD = { anyOf: [{ type: "string", pattern: "^[0-9]{4}(-(0[1-9]|1[0-2]))?$" }, { type: "null" }] };
const WORK: EntrySchema = {
  title: "Work",
  properties: {
    startDate: PERIOD,
    name: { anyOf: [{ type: "string", maxLength: 2000 }, { type: "null" }] },
    position: { anyOf: [{ type: "string", maxLength: 2000 }, { type: "null" }] },
    summary: { anyOf: [{ type: "string", maxLength: 20000 }, { type: "null" }] },
    highlights: { type: "array" },
    companySize: { anyOf: [{ type: "string", maxLength: 2000 }, { type: "null" }] },
    url: { anyOf: [{ type: "string", maxLength: 2000 }, { type: "null" }] },
  },
};
const SIZES = {
  key: "current_company_size",
  type: "choice",
  choices: ["small", "large"],
} as unknown as AttributeSpec;

test("an entry asks for what it is first, and for prose last", () => {
  const asked = askedByEntry(WORK, [SIZES]).map(({ label, kind }) => `${label}: ${kind}`);
  expect(asked).toEqual([
    "Title: line",
    "Employer: line",
    "From: date",
    "Company size: choice",
    "Link: link",
    "Summary: prose",
    "Highlights: lines",
  ]);
});

test("a skill asks for a level, a language for one of the CEFR's", () => {
  const skill: EntrySchema = {
    title: "Skill",
    required: ["name"],
    properties: {
      name: { type: "string", maxLength: 2000 },
      level: { anyOf: [{ type: "integer", minimum: 0, maximum: 5 }, { type: "null" }] },
      cefr: { anyOf: [{ type: "string", pattern: "^(A1|C2|native)$" }, { type: "null" }] },
    },
  };
  const [name, level, cefr] = askedByEntry(skill, []);
  expect(name?.required).toBe(true);
  expect(level?.kind).toBe("level");
  expect(cefr).toMatchObject({ kind: "choice", choices: ["A1", "C2", "native"] });
});

test.each([
  ["line", " Ada ", "Ada"],
  ["line", "  ", undefined],
  ["date", "2024-05", "2024-05"],
  ["integer", "42,000", 42000],
  ["integer", "42 000", 42000],
  ["number", "2,5", 2.5],
  ["level", "0", 0],
  ["yesno", "no", false],
  ["lines", "one\n\n two \n", ["one", "two"]],
  ["choices", "large\nsmall", ["small", "large"]],
] as [Kind, string, unknown][])("%s: %j is %j", (kind, draft, value) => {
  expect(readDraft({ kind, choices: ["small", "large"] }, draft)).toEqual({ value });
});

test.each([
  ["date", "May 2024"],
  ["date", "2024-13"],
  ["integer", "many"],
  ["integer", "2.5"],
  ["number", "-1"],
] as [Kind, string][])("%s: %j is none, and it is said why", (kind, draft) => {
  expect(readDraft({ kind, choices: [] }, draft)).toHaveProperty("objection");
});

test.each([
  ["yesno", false, "no"],
  ["lines", ["a", "b"], "a\nb"],
  ["integer", 0, "0"],
  ["line", undefined, ""],
] as [Kind, unknown, string][])("%s: %j is written %j", (kind, value, draft) => {
  expect(draftOf(kind, value)).toBe(draft);
});

test("fields of an entry that are left empty are left out", () => {
  const asked = askedByEntry(WORK, []);
  const { entry, objections } = readEntry(asked, { position: "Engineer", startDate: "soon" });
  expect(entry).toEqual({ position: "Engineer" });
  expect(Object.keys(objections)).toEqual(["startDate"]);
});

const refused = (field: string) =>
  new Problem({ detail: "Not so.", errors: [{ field, message: "has to be a date" }] }, 422);

test.each([
  ["work.0.startDate", { "0.startDate": "has to be a date" }],
  ["values.work.0.startDate", { "0.startDate": "has to be a date" }],
  ["work", { "": "has to be a date" }],
  ["other", { "": "Not so." }],
])("a refusal of %s is shown at %j", (field, shown) => {
  expect(refusalsOf(refused(field), "work")).toEqual(shown);
});

test("a refusal of an entry's field is shown in its form", () => {
  expect(refusalsOfEntry({ "2.startDate": "no", "1.name": "other" }, 2)).toEqual({ startDate: "no" });
});
