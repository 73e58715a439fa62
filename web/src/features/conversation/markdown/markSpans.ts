import type { Element, ElementContent, Root, RootContent, Text } from "hast";
import type { Span } from "./spans";

/**
 * A rehype plugin that wraps the words of spans in `<mark>` and puts a numeral (`<sup data-key>`) after evidence.
 * Spans are offsets into the Markdown source; where each character of the text comes from is worked out per text node.
 */
export function markSpans({ source, spans }: { source: string; spans: readonly Span[] }) {
  return (tree: Root): void => {
    if (spans.length > 0) visit(tree, source, spans);
  };
}

function visit(parent: Root | Element, source: string, spans: readonly Span[]): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type === "text") children.push(...marked(child, source, spans));
    else {
      if (child.type === "element") visit(child, source, spans);
      children.push(child);
    }
  }
  parent.children = children as typeof parent.children;
}

function marked(node: Text, source: string, spans: readonly Span[]): ElementContent[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [node];
  const touching = spans.filter((span) => span.start < end && span.end > start);
  if (touching.length === 0) return [node];
  return pieces(node.value, origins(node.value, source, start, end), touching, end);
}

/** For each character of a text node, its index in the source: escapes, entities and list indents are skipped. */
function origins(value: string, source: string, start: number, end: number): number[] {
  const found: number[] = [];
  let at = start;
  for (const character of value) {
    while (at < end - 1 && source[at] !== character[0]) at += 1;
    for (let unit = 0; unit < character.length; unit += 1) found.push(at + unit);
    at += character.length;
  }
  return found;
}

function pieces(value: string, from: number[], spans: readonly Span[], end: number): ElementContent[] {
  const made: ElementContent[] = [];
  let begun = 0;
  for (let index = 1; index <= value.length; index += 1) {
    const here = covering(spans, from[begun] ?? end);
    const next = index < value.length ? covering(spans, from[index] ?? end) : null;
    if (next !== null && sameSpans(here, next)) continue;
    const past = index < value.length ? (from[index] ?? end) : end;
    made.push(...withNumerals(value.slice(begun, index), here, numerals(here, past)));
    begun = index;
  }
  return made;
}

function covering(spans: readonly Span[], at: number): Span[] {
  return spans.filter((span) => span.start <= at && at < span.end);
}

function sameSpans(some: Span[], others: Span[]): boolean {
  return some.length === others.length && some.every((span, index) => span === others[index]);
}

function wrapped(words: string, spans: Span[]): ElementContent {
  const text: Text = { type: "text", value: words };
  if (spans.length === 0) return text;
  const keys = spans.filter((span) => span.kind === "evidence").map((span) => span.key);
  const properties = { "data-keys": keys.join(" "), "data-unsupported": keys.length === 0 ? "" : null };
  return { type: "element", tagName: "mark", properties, children: [text] };
}

/** A numeral stays on the line of the word that it follows. */
function withNumerals(words: string, here: Span[], numerals: Element[]): ElementContent[] {
  if (numerals.length === 0) return [wrapped(words, here)];
  const [, front = "", last = ""] = words.match(/^(.*?)(\S{0,24})$/s) ?? [];
  const kept: Element = {
    type: "element",
    tagName: "span",
    properties: { style: "white-space: nowrap" },
    children: [...(last === "" ? [] : [wrapped(last, here)]), ...numerals],
  };
  return front === "" ? [kept] : [wrapped(front, here), kept];
}

/** The numerals of the evidence whose words end here. */
function numerals(spans: Span[], past: number): Element[] {
  const ending = spans.filter((span) => span.kind === "evidence" && span.end <= past);
  return ending.map(({ key }) => ({
    type: "element",
    tagName: "sup",
    properties: { "data-key": key },
    children: [],
  }));
}
