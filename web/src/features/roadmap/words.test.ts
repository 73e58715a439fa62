import { expect, test } from "vitest";
import { gapOf, hours, lessonOf, proofOf } from "./words";

test("effort is told roughly", () => {
  expect([hours(1), hours(1200)]).toEqual(["about an hour", "about 1,200 hours"]);
});

test("a lesson goes from a level to a level", () => {
  expect(lessonOf({ skill: "SQL", from_level: 1.46, to_level: 3 })).toBe("SQL: 1.5 → 3 of 5");
});

test.each([
  [{ kind: "skill", name: "SQL", level: 3 }, "SQL at level 3 in your profile"],
  [{ kind: "certificate", name: "CKA", level: 0 }, "The certificate CKA"],
  [{ kind: "project", name: "SQL", level: 0 }, "A project that uses SQL"],
  [{ kind: "position", name: "data-engineer", level: 0 }, "A position as data engineer"],
] as const)("%j proves it as %s", (proof, words) => {
  expect(proofOf(proof)).toBe(words);
});

test("a need that several skills meet names them", () => {
  const gap = { have: 1, expected: 3, size: 2, status: "partly", why: "", evidence: [] } as const;
  expect(gapOf({ ...gap, any_of: ["Go", "Rust"], skill: "Rust", evidence: [] })).toBe("Rust (or Go)");
});
