import { expect, test } from "vitest";
import { whereTo } from "./whereTo";

test.each([
  ["", null],
  ["?next=/profile", "/profile"],
  ["?next=%2Fprofile%3Fsection%3Dgoals", "/profile?section=goals"],
  ["?next=https://evil.test/profile", null],
  ["?next=//evil.test", null],
  ["?next=/%5Cevil.test", null],
  ["?next=javascript:alert(1)", null],
])("who signed in with %s goes to %s", (search, page) => {
  expect(whereTo(search)).toBe(page);
});
