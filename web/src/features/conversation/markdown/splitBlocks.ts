import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { legibleUntil } from "./legibleUntil";

/**
 * A top-level piece of Markdown: a paragraph, a list, a table; `start` is its place in the whole, in UTF-16 units.
 * What is no Markdown that a page could draw in time is `plain`.
 */
export interface Block {
  start: number;
  text: string;
  plain?: true;
}

export interface Split {
  text: string;
  blocks: readonly Block[];
}

const parser = unified().use(remarkParse).use(remarkGfm);
export const NOTHING: Split = { text: "", blocks: [] };

/**
 * Split a text that grows. The last block can still change, and the one before it can still swallow it ("2" becomes
 * "2. …", part of the list above): those in front are kept, the same objects, and are neither parsed nor drawn again.
 */
export function splitBlocks(text: string, before: Split = NOTHING): Split {
  if (text === before.text) return before;
  const kept = text.startsWith(before.text) ? before.blocks.slice(0, -2) : [];
  const last = kept.at(-1);
  const from = last ? last.start + last.text.length : 0;
  return { text, blocks: [...kept, ...parsed(text, from)] };
}

function parsed(text: string, from: number): Block[] {
  const until = legibleUntil(text, from);
  const blocks = parser.parse(text.slice(from, until)).children.map((node) => {
    const start = from + (node.position?.start.offset ?? 0);
    const end = from + (node.position?.end.offset ?? 0);
    return { start, text: text.slice(start, end) };
  });
  return until < text.length ? [...blocks, { start: until, text: text.slice(until), plain: true }] : blocks;
}
