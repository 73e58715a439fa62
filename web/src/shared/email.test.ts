import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ADDRESS } from "./email";

const EMAILS: { accepted: string[]; refused: string[] } = JSON.parse(
  readFileSync("../tests/fixtures/emails.json", "utf8"),
);
/** As a browser reads a field's `pattern`. */
const FITS = new RegExp(`^(?:${ADDRESS})$`, "v");

test.each(EMAILS.accepted)("%j is taken while it is typed", (email) => {
  expect(FITS.test(email)).toBe(true);
});

test.each(EMAILS.refused)("%j is told at once to be a slip", (email) => {
  expect(FITS.test(email)).toBe(false);
});
