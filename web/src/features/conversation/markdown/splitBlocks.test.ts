import { expect, test } from "vitest";
import { NOTHING, splitBlocks } from "./splitBlocks";

const MARKDOWN =
  "Intro *text*.\n\n1. one\n\n2. two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```js\na\n\nb\n```\n\n> quote\n\nEnd.";

test("a text that grows letter by letter ends in the blocks of the whole", () => {
  let split = NOTHING;
  for (let length = 1; length <= MARKDOWN.length; length += 1)
    split = splitBlocks(MARKDOWN.slice(0, length), split);

  expect(split.blocks).toEqual(splitBlocks(MARKDOWN).blocks);
});

test("blocks in front of the last two stay the same objects", () => {
  const before = splitBlocks("One.\n\nTwo.\n\nThree.\n\nFo");
  const after = splitBlocks("One.\n\nTwo.\n\nThree.\n\nFour.", before);

  expect([after.blocks[0] === before.blocks[0], after.blocks[1] === before.blocks[1]]).toEqual([true, true]);
});

test("each block knows its place in the whole", () => {
  for (const { start, text } of splitBlocks(MARKDOWN).blocks)
    expect(MARKDOWN.slice(start, start + text.length)).toBe(text);
});

test("a text that is replaced is split anew", () => {
  const blocks = splitBlocks("Other.", splitBlocks("One.\n\nTwo.")).blocks;

  expect(blocks.map((block) => block.text)).toEqual(["Other."]);
});

test("what could not be drawn in time is plain to its end", () => {
  const deep = `${">".repeat(5_000)} x\n\n**after**`;

  expect(splitBlocks(`**before**\n\n${deep}`).blocks).toEqual([
    { start: 0, text: "**before**" },
    { start: 12, text: deep, plain: true },
  ]);
});
