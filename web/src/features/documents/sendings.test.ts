import { expect, test } from "vitest";
import { MAX_BYTES, refusalOf, sendingsReducer } from "./sendings";

const two = [
  { type: "chosen", key: "a", name: "a.pdf" } as const,
  { type: "chosen", key: "b", name: "b.pdf" } as const,
].reduce(sendingsReducer, []);

test("each file has a line of its own, in the order in which they were chosen", () => {
  expect(two.map((sending) => sending.name)).toEqual(["a.pdf", "b.pdf"]);
});

test("what happens to one file leaves the others as they are", () => {
  const [, other] = sendingsReducer(two, { type: "progressed", key: "a", part: 0.5 });

  expect(other).toBe(two[1]);
});

test("a file that is taken back leaves no line", () => {
  expect(sendingsReducer(two, { type: "gone", key: "a" }).map(({ key }) => key)).toEqual(["b"]);
});

test.each([
  [0, "document_empty"],
  [1, undefined],
  [MAX_BYTES, undefined],
  [MAX_BYTES + 1, "document_too_large"],
])("a file of %i bytes is refused with %s", (size, code) => {
  const file = new File([], "a.pdf");
  Object.defineProperty(file, "size", { value: size });

  expect(refusalOf(file)?.code).toBe(code);
});
