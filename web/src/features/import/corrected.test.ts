import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Correction } from "../../shared/api/client";
import { corrected } from "./corrected";

interface Case {
  name: string;
  resume: unknown;
  spans: Record<string, [number, number]>;
  corrections: Correction[];
  corrected: unknown;
  kept: Record<string, [number, number]>;
  own: string[];
}

// The server's own cases: what is shown here is what becomes of it there.
const CASES: Case[] = JSON.parse(readFileSync("../tests/fixtures/corrections.json", "utf8"));

function reading(spans: Case["spans"], resume: unknown) {
  const placed = Object.entries(spans).map(([pointer, [start, end]]) => [
    pointer,
    { start, end, page: null, box: null },
  ]);
  return { resume, spans: Object.fromEntries(placed), confidence: {}, own: new Set<string>() };
}

test.each(CASES)("$name", ({ resume, spans, corrections, ...expected }) => {
  const after = corrected(reading(spans, resume), corrections);
  const kept = Object.entries(after.spans)
    .filter(([pointer]) => !after.own.has(pointer))
    .map(([pointer, { start, end }]) => [pointer, [start, end]]);

  expect(after.resume).toEqual(expected.corrected);
  expect(Object.fromEntries(kept)).toEqual(expected.kept);
  expect([...after.own].sort()).toEqual(expected.own);
});

test("the reading itself is not changed", () => {
  const resume = { skills: [{ name: "SQL" }] };
  corrected(reading({}, resume), [{ op: "remove", path: "/skills/0" }]);

  expect(resume).toEqual({ skills: [{ name: "SQL" }] });
});

test("a correction that leads nowhere changes nothing", () => {
  const before = reading({}, { skills: [] });

  expect(corrected(before, [{ op: "remove", path: "/skills/3" }]).resume).toEqual({ skills: [] });
});

test("a corrected value still shows where it was read wrongly", () => {
  const after = corrected(reading({ "/basics/name": [0, 3] }, { basics: { name: "Adq" } }), [
    { op: "replace", path: "/basics/name", value: "Ada" },
  ]);

  expect(after.spans["/basics/name"]).toMatchObject({ start: 0, end: 3 });
});
