import { expect, test } from "vitest";
import { languagesOf } from "./languages";

test("the best spoken language stands first, one of unknown level last", () => {
  const spoken = [
    { language: "Igbo" },
    { language: "German", cefr: "B1" },
    { language: "Swedish", cefr: "native" },
  ];

  expect(languagesOf(spoken)).toEqual([
    { language: "Swedish", steps: 7, words: "Native" },
    { language: "German", steps: 3, words: "B1" },
    { language: "Igbo", steps: null, words: "" },
  ]);
});

test("a level in the person's own words stays in them", () => {
  expect(languagesOf([{ language: "Igbo", fluency: "at home" }])[0]?.words).toBe("at home");
});

test("no languages are no rows", () => {
  expect(languagesOf(null)).toEqual([]);
});
