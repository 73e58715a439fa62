import { expect, test } from "vitest";
import { pullAt } from "./hold";

test.each([
  [400, 0],
  [90, -1],
  [0, -14],
  [-50, -14],
  [710, 1],
  [800, 14],
  [900, 14],
])("%i px from the top of a window of 800 the page moves %i px a frame", (y, pull) => {
  expect(pullAt(y, 800)).toBe(pull);
});
