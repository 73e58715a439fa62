import { expect, test } from "vitest";
import { countryName, placeName } from "./place";

test.each([
  ["SE", "en-GB", "Sweden"],
  ["SE", "de", "Schweden"],
  ["se", "fr", "Suède"],
  ["SE", "en-US@posix", "SE"],
  ["XQ", "en", "XQ"],
  ["ZZ", "en", "ZZ"],
  ["Sweden", "de", "Sweden"],
  ["!", "en", "!"],
])("%s is called in %s: %s", (code, language, name) => {
  expect(countryName(code, [language])).toBe(name);
});

test.each([
  ["Malmö, SE", "SE", "Malmö, Sweden"],
  ["SE", "SE", "Sweden"],
  ["Boston, MA", null, "Boston, MA"],
])("%s with the country %s reads %s", (place, country, name) => {
  expect(placeName(place, country)).toBe(name);
});
