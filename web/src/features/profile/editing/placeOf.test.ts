import { expect, test } from "vitest";
import { placeOf } from "./placeOf";

const GO = { name: "Go", years: 2 };
const RUST = { name: "Rust" };

test.each([
  ["a new one", undefined, [GO], 1],
  ["one that is where it was", GO, [RUST, GO], 1],
  ["one that was changed elsewhere", GO, [RUST, { name: "Go", years: 3 }], 1],
  ["one that was removed elsewhere", GO, [RUST], 1],
])("%s has its place", (_, before, entries, place) => {
  expect(placeOf(before, entries)).toBe(place);
});
