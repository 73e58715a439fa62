import { expect, test } from "vitest";
import { touched } from "./touched";

const SECTIONS = new Map([
  ["databases", "technical_skills"],
  ["work", "work_history"],
]);

test.each([
  [["profile", "values", ["databases"]], ["databases"], true],
  [["profile", "values", ["technical_skills"]], ["databases"], true],
  [["profile", "values", ["work"]], ["databases"], false],
  [["profile", "values", []], ["databases"], true],
  [["profile", "values", ["work"]], ["*"], true],
  [["profile", "values", ["work_history"]], ["brand_new"], true],
  [["profile", "facts", { attribute: "work" }], ["work"], true],
  [["profile", "facts", { attribute: "work" }], ["databases"], false],
  [["profile", "facts", { status: "accepted" }], ["databases"], true],
  [["profile", "review"], ["databases"], true],
  [["profile", "schema"], ["*"], false],
  [["documents"], ["*"], false],
])("%j and a change of %j: %s", (key, attributes, expected) => {
  expect(touched(key as unknown[], attributes as string[], SECTIONS)).toBe(expected);
});
