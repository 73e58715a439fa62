import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** A top-level piece of Markdown: a paragraph, a list, a table; `start` is its place in the whole, in UTF-16 units. */
export interface Block {
  start: number;
  text: string;
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
  return parser.parse(text.slice(from)).children.map((node) => {
    const start = from + (node.position?.start.offset ?? 0);
    const end = from + (node.position?.end.offset ?? 0);
    return { start, text: text.slice(start, end) };
  });
}
