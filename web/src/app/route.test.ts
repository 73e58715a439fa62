import { expect, test } from "vitest";
import { routeOf } from "./route";

test.each([
  ["/", { page: "home" }],
  ["/@ada", { page: "representative", handle: "ada" }],
  ["/@ada/", { page: "representative", handle: "ada" }],
  ["/@ada/resume", { page: "resume", handle: "ada" }],
  ["/@%C3%A9va", { page: "representative", handle: "éva" }],
  ["/setup", { page: "setup" }],
  ["/sign-in", { page: "sign-in" }],
  ["/import", { page: "workspace" }],
  ["/import/0199a1b2", { page: "workspace" }],
  ["/profile/", { page: "workspace" }],
  ["/profile/review", { page: "workspace" }],
  ["/profiles", { page: "unknown" }],
  ["/@ada/else", { page: "unknown" }],
  ["/@%E0%A4%A", { page: "unknown" }],
  ["/nothing", { page: "unknown" }],
])("%s is a page", (path, route) => {
  expect(routeOf(path)).toEqual(route);
});
