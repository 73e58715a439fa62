import { expect, test } from "vitest";
import { fieldsOf, labelAt, shownOf, understood } from "./understood";

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
  const [field] = fieldsOf(understood({ work: [{ licenseNumber: "none" }] }));

  expect(field).toMatchObject({ pointer: "/work/0/licenseNumber", label: "License number" });
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

test.each([
  ["/work/0/name", "Employer"],
  ["/work/0/highlights/2", "Highlights"],
  ["/work/1", "Work"],
  ["/basics/email", "E-mail"],
  ["/basics/location/city", "City"],
  ["/basics/profiles/0/username", "User"],
  ["/work/0/licenseNumber", "License number"],
])("%s is called %s", (path, label) => {
  expect(labelAt(path)).toBe(label);
});

test.each([
  ["GPA: 3.97/4.00", "GPA 3.97/4.00"],
  ["Note: 1,3", "1,3"],
  ["First Class Honours", "First Class Honours"],
])("a grade of %s has one label", (text, shown) => {
  expect(shownOf({ pointer: "/education/0/score", label: "Grade", text, kind: "line" })).toBe(shown);
});
