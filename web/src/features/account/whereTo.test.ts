import { expect, test } from "vitest";
import { whereTo } from "./whereTo";

test.each([
  ["", "/"],
  ["?next=/profile", "/profile"],
  ["?next=%2Fprofile%3Fsection%3Dgoals", "/profile?section=goals"],
  ["?next=https://evil.test/profile", "/"],
  ["?next=//evil.test", "/"],
  ["?next=/%5Cevil.test", "/"],
  ["?next=javascript:alert(1)", "/"],
])("who signed in with %s goes to %s", (search, page) => {
  expect(whereTo(search)).toBe(page);
});
