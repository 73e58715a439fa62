import { expect, test } from "vitest";
import { headlineOf } from "./headline";
import { allWords, wordsOf } from "./wordsOf";

const spec = (type: string, unit = "", key = "x") => ({ type, unit, key }) as Parameters<typeof wordsOf>[0];

test.each([
  [spec("text"), "Ada", "Ada"],
  [spec("boolean"), true, "Yes"],
  [spec("boolean"), false, "No"],
  [spec("level"), 4, "4 of 5"],
  [spec("number", "years"), 1, "1 year"],
  [spec("number", "years"), 12.5, "12.5 years"],
  [spec("integer", "people"), 1, "1 person"],
  [spec("integer", "hours per week"), 1, "1 hour per week"],
  [spec("integer", "percent"), 80, "80 %"],
  [spec("integer"), 42000, "42,000"],
  [spec("integer", "SEK"), 42000, "42,000 SEK"],
  [spec("date"), "2021", "2021"],
  [spec("date"), "2021-03", "Mar 2021"],
  [spec("date"), "2021-03-07", "7 Mar 2021"],
  [spec("url"), "https://www.example.org/", "example.org"],
  [spec("choice", "", "country_code"), "SE", "Sweden"],
  [spec("choice"), "hybrid", "Hybrid"],
])("%j: %j reads “%s”", (which, value, words) => {
  expect(wordsOf(which, value)).toBe(words);
});

test.each([
  [{ position: "Engineer", name: "Quillon", startDate: "2020-02" }, "Engineer, Quillon, Feb 2020 – present"],
  [{ studyType: "MSc", area: "Physics", institution: "Lund", endDate: "2011" }, "MSc, Physics, Lund, 2011"],
  [{ name: "Python", level: 4, years: 1 }, "Python, level 4 of 5, 1 year"],
  [{ language: "Swedish", cefr: "C1", fluency: "fluent" }, "Swedish, C1"],
  [{ name: "CKA", issuer: "CNCF", date: "2023-05" }, "CKA, CNCF, May 2023"],
  [{ summary: "No name at all" }, "No name at all"],
  [{}, "Without a name"],
])("an entry %j reads “%s”", (entry, words) => {
  expect(wordsOf(spec("entries"), entry)).toBe(words);
});

test("a list is read one after the other", () => {
  expect(allWords(spec("texts"), ["one", "two"])).toBe("one; two");
});

test("what is no object names nothing", () => {
  expect(headlineOf("words").title).toBe("Without a name");
});
