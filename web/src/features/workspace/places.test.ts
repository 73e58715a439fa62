import { expect, test } from "vitest";
import type { ProfileSchema } from "../../shared/profile/wire";
import { FURTHER_PAGES, PAGES } from "./pages";
import { placesFor, placesOf } from "./places";

const spec = {
  type: "text",
  description: "",
  question: "",
  drawn: "text",
  disclosure: "public",
  unit: "",
  choices: [],
  derived: false,
  priority: 1,
  vocabulary: "",
} as const;

const schema = {
  sections: [{ key: "compensation", label: "Compensation", description: "What work should pay." }],
  attributes: [
    { ...spec, key: "salary", section: "compensation", label: "Expected salary" },
    { ...spec, key: "notice", section: "compensation", label: "Notice period" },
  ],
} as unknown as ProfileSchema;

const found = (query: string) => placesFor(query, placesOf(schema)).map((place) => place.label);

test.each([
  ["sal", ["Expected salary"]],
  ["NOTICE", ["Notice period"]],
  ["compensation", ["Compensation", "Expected salary", "Notice period"]],
  ["pay work", ["Compensation"]],
  ["nothing like it", []],
])("“%s” means %j", (query, labels) => {
  expect(found(query)).toEqual(labels);
});

const pages = [...PAGES, ...FURTHER_PAGES].map((page) => page.label);

test("who has typed nothing sees the pages", () => {
  expect(found(" ")).toEqual(pages);
});

test("before the schema is here the pages can be gone to", () => {
  expect(placesOf(undefined).map((place) => place.label)).toEqual(pages);
});
