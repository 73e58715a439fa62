import { expect, test } from "vitest";
import { corrected } from "./corrected";
import { add, addEntry, objection, rewrite, settled, swap } from "./edits";

function after(resume: unknown, corrections: ReturnType<typeof rewrite>) {
  return corrected({ resume, spans: {}, confidence: {}, own: new Set() }, corrections).resume;
}

test("title and employer change places", () => {
  const resume = { work: [{ position: "Quillon", name: "Engineer" }] };

  expect(after(resume, swap(resume, "/work/0", ["position", "name"]))).toEqual({
    work: [{ position: "Engineer", name: "Quillon" }],
  });
});

test("a title alone becomes the employer", () => {
  const resume = { work: [{ position: "Quillon" }] };

  expect(after(resume, swap(resume, "/work/0", ["position", "name"]))).toEqual({
    work: [{ name: "Quillon" }],
  });
});

test("a value without words is removed", () => {
  expect(rewrite("/basics/label", "Page 1", "  ")).toEqual([{ op: "remove", path: "/basics/label" }]);
});

test("the same words are no correction", () => {
  expect(rewrite("/basics/name", "Ada", " Ada ")).toEqual([]);
});

test("what is not there yet is added", () => {
  expect(rewrite("/work/0/endDate", "", "2024")).toEqual([
    { op: "add", path: "/work/0/endDate", value: "2024" },
  ]);
});

test("nothing is not added", () => {
  expect([...add("/skills/0/level", " "), ...addEntry("/skills", "name", "")]).toEqual([]);
});

test.each(["2024", "2024-05", "2024-05-17", ""])("%j is a date", (text) => {
  expect(objection("date", text)).toBeNull();
});

test.each(["May 2024", "2024-13", "24", "2024-5"])("%j is told how a date is written", (text) => {
  expect(objection("date", text)).toMatch("2024-05");
});

test.each([
  ["email", "ada"],
  ["phone", "none"],
  ["link", "javascript:alert(1)"],
  ["link", "https://ada:secret@example.org"],
  ["date", "last year"],
] as const)("what is no %s is not kept: %s", (kind, text) => {
  expect(objection(kind, text)).not.toBeNull();
});

test.each([
  ["email", "ada@example.org"],
  ["phone", "+44 (0)20 7946-0123 ext. 4"],
  ["link", "example.org/ada"],
  ["link", "http://localhost:8000"],
  ["line", "javascript:alert(1)"],
] as const)("%s may say %s", (kind, text) => {
  expect(objection(kind, text)).toBeNull();
});

test("a link without a scheme leads to the web", () => {
  expect(settled("link", " example.org/ada ")).toBe("https://example.org/ada");
});
