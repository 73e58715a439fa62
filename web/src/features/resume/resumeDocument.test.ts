import { expect, test } from "vitest";
import { period } from "../../shared/period";
import { markedPaths, shownPath } from "./citedPath";
import { resumeDocument } from "./resumeDocument";

test("lines are found by the path that a citation names", () => {
  const { sections } = resumeDocument({ work: [{ position: "Analyst", highlights: ["One", "Two"] }] });

  expect(sections[0]?.entries[0]?.points[1]).toEqual({ path: "/work/0/highlights/1", text: "Two" });
});

test("entries keep their place in the file when one before them says nothing", () => {
  const { sections } = resumeDocument({ skills: [{}, { name: "SQL" }] });

  expect(sections[0]?.entries.map((entry) => entry.path)).toEqual(["/skills/1"]);
});

test.each([
  null,
  3,
  [],
  { basics: "x", work: "y", skills: [null, 3, { keywords: "z" }] },
  { basics: { profiles: {} } },
])("%j is set as far as it can be read", (resume) => {
  expect(() => resumeDocument(resume)).not.toThrow();
});

test("a country is called by its name", () => {
  const { contact } = resumeDocument({ basics: { location: { city: "Malmö", countryCode: "SE" } } });

  expect(contact[0]?.line).toEqual({ path: "/basics/location", text: "Malmö, Sweden" });
});

test("only the web is linked to", () => {
  const { sections } = resumeDocument({ projects: [{ name: "x", url: "javascript:alert(1)" }] });

  expect(sections[0]?.entries[0]?.href).toBeNull();
});

test.each([
  ["the line itself", "/work/0/summary", "/work/0/summary"],
  ["a part of what was cited", "/work/0", "/work/0/position"],
  ["what the cited is part of", "/work/0/summary/3", "/work/0/summary"],
  ["a neighbour in the same entry", "/work/0/url", "/work/0/position"],
])("a citation leads to %s", (_, cited, shown) => {
  expect(shownPath(cited, ["/basics/name", "/work/0/position", "/work/0/summary"])).toBe(shown);
});

test("a citation of a whole entry marks its title, its place and its time", () => {
  const document = resumeDocument({ work: [{ position: "Analyst", name: "Engine Ltd", startDate: "1842" }] });

  expect(markedPaths("/work/0", document)).toEqual(["/work/0/position", "/work/0/name", "/work/0/startDate"]);
});

test("a citation of what is not there leads nowhere", () => {
  expect(shownPath("/awards/2", ["/basics/name"])).toBeNull();
});

test("what its owner says beside the résumé stands under their name, and a citation leads there", () => {
  const facts = [
    { label: "Years of experience", value: "11.5", by: "kairix" },
    { label: "Would move", value: "yes", by: "owner" },
  ];
  const document = resumeDocument({ basics: { name: "Ada Nowak" }, meta: { kairix: { facts } } });

  expect(document.sections.map((section) => section.title)).toEqual([
    "In Ada’s own words",
    "Worked out from this",
  ]);
  expect(markedPaths("/meta/kairix/facts/1", document)).toEqual([
    "/meta/kairix/facts/1",
    "/meta/kairix/facts/1/value",
  ]);
});

test("an answer to a visitor stands among its owner's own words, under its question", () => {
  const meta = { kairix: { answers: [{ question: "Does she sail?", answer: "Every summer." }] } };
  const document = resumeDocument({ basics: { name: "Ada Nowak" }, meta });

  expect(document.sections.map((section) => section.title)).toEqual(["In Ada’s own words"]);
  expect(markedPaths("/meta/kairix/answers/0", document)).toEqual([
    "/meta/kairix/answers/0",
    "/meta/kairix/answers/0/value",
  ]);
});

test("what can be asked for is named", () => {
  const meta = { kairix: { on_request: ["Notice period", "Expected salary"] } };
  const document = resumeDocument({ basics: { name: "Ada Nowak" }, meta });

  expect(document.sections[0]?.title).toBe("Ask Ada for");
  expect(document.sections[0]?.entries[0]?.words.map((word) => word.text)).toEqual([
    "Notice period",
    "Expected salary",
  ]);
  expect(markedPaths("/meta/kairix/on_request/1", document)).toEqual(["/meta/kairix/on_request/1"]);
});

test.each([
  ["2020-02-01", null, "Feb 2020 – present"],
  ["2015-06", "2020-01", "Jun 2015 – Jan 2020"],
  ["2015", "2015", "2015"],
  [null, "2011", "2011"],
  [null, null, null],
])("from %s to %s is %s", (start, end, words) => {
  expect(period(start, end)).toBe(words);
});
