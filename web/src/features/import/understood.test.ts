import { expect, test } from "vitest";
import { fieldsOf, shownOf, understood } from "./understood";

test.each([null, 3, [], { basics: "x", work: "y" }, { skills: [null, 3, { keywords: "z" }] }])(
  "%j is shown as far as it can be read",
  (resume) => {
    expect(() => understood(resume)).not.toThrow();
  },
);

test("values know their place", () => {
  const fields = fieldsOf(understood({ work: [{ position: "Analyst", highlights: ["One", "Two"] }] }));

  expect(fields.map((field) => [field.pointer, field.text])).toEqual([
    ["/work/0/position", "Analyst"],
    ["/work/0/highlights/0", "One"],
    ["/work/0/highlights/1", "Two"],
  ]);
});

test("a field that nobody has a word for is shown under its own", () => {
  const [field] = fieldsOf(understood({ work: [{ clearance: "none" }] }));

  expect(field).toMatchObject({ pointer: "/work/0/clearance", label: "clearance" });
});

test("a position that goes on says so", () => {
  const fields = fieldsOf(understood({ work: [{ startDate: "2020-05" }] }));

  expect(fields.map(shownOf)).toEqual(["May 2020", "present"]);
});

test("what an entry does not say can be added", () => {
  const work = understood({ work: [{ name: "Quillon", startDate: "2020" }] }).find(
    (part) => part.key === "work",
  );

  expect(work?.entries[0]?.missing.map((missing) => missing.label)).toEqual([
    "Title",
    "Place",
    "Link",
    "About",
    "Summary",
    "Highlights",
  ]);
});
