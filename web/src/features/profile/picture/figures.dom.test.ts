import { expect, test } from "vitest";
import { aSpec } from "../testing";
import { figureOf } from "./figures";

const SPECS = [aSpec({ key: "number_of_positions", type: "integer", unit: "positions" })];

test.each([
  [8, "8 positions"],
  [1, "1 position"],
  [0, null],
  [undefined, null],
])("%j positions are “%s”", (value, words) => {
  expect(figureOf({ number_of_positions: value }, SPECS, "number_of_positions")).toBe(words);
});

test("an attribute that the schema does not have tells nothing", () => {
  expect(figureOf({ number_of_wishes: 3 }, SPECS, "number_of_wishes")).toBeNull();
});
