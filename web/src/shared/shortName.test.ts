import { expect, test } from "vitest";
import { shortName } from "./shortName";

test.each([
  ["Ada Lovelace", "Ada"],
  ["Dr. Lena Vasquez", "Lena"],
  ["Þórgunnur Ísafold", "Þórgunnur"],
  ["山田 太郎", "山田 太郎"],
  ["J. R. R. Tolkien", "J. R. R. Tolkien"],
  ["Plato", "Plato"],
  ["JOHN DOE", "John"],
  ["JEAN-PIERRE DUPONT", "Jean-Pierre"],
  ["JR Smith", "JR"],
])("%s is spoken of as %s", (name, short) => {
  expect(shortName(name)).toBe(short);
});
