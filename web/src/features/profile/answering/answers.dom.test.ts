import { expect, test } from "vitest";
import type { AttributeSpec } from "../../../shared/profile/wire";
import { aSpec } from "../testing";
import { answerWords, optionsOf } from "./answers";

const nine = Array.from({ length: 9 }, (_, index) => `c${index}`);

test.each<[string, Partial<AttributeSpec>, string[] | null]>([
  ["a yes or no", { type: "boolean" }, ["Yes", "No"]],
  ["a few choices", { type: "choice", choices: ["on-site", "hybrid"] }, ["On-site", "Hybrid"]],
  ["many choices", { type: "choice", choices: nine }, null],
  ["several of some choices", { type: "choices", choices: ["a"] }, null],
  ["a text", { type: "text" }, null],
])("%s can be chosen at once: %j is %j", (_, spec, options) => {
  expect(optionsOf(aSpec(spec))).toEqual(options);
});

test.each<[Partial<AttributeSpec>, unknown, string]>([
  [{ type: "integer", unit: "months" }, 3, "3 months"],
  [{ type: "date" }, "2027-03", "Mar 2027"],
  [{ type: "choices" }, ["full-time", "freelance"], "Full-time, Freelance"],
])("of %j the answer %j is said as “%s”", (spec, value, words) => {
  expect(answerWords(aSpec(spec), value)).toBe(words);
});
