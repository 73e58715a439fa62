import type { Element, ElementContent, Root, RootContent, Text } from "hast";
import type { Span } from "./spans";

/**
 * A rehype plugin that wraps the words of spans in `<mark>` and puts a numeral (`<sup data-key>`) after evidence.
 * Spans are offsets into the Markdown source; where each character of the text comes from is worked out per text node.
 */
export function markSpans({ source, spans }: { source: string; spans: readonly Span[] }) {
  return (tree: Root): void => {
    if (spans.length === 0) return;
    const placed = spans.map((span) => ({ ...span, last: lastTextWithin(tree, span) }));
    visit(tree, source, placed);
    const lost = placed.filter((span) => span.last === null && endsIn(source, span));
    tree.children.push(...numeralsOf(lost));
  };
}

/** A span, and where the last of its text ends: markup at its end, like the stars of **bold**, is no text. */
interface PlacedSpan extends Span {
  last: number | null;
}

function lastTextWithin(node: Root | RootContent, span: Span): number | null {
  if (node.type === "text") {
    const { start, end } = rangeOf(node);
    return span.start < end && span.end > start ? Math.min(span.end, end) : null;
  }
  if (!("children" in node)) return null;
  const found = node.children.map((child) => lastTextWithin(child, span)).filter((last) => last !== null);
  return found.at(-1) ?? null;
}

/** A span that goes on in the next block has its numeral there. */
function endsIn(source: string, span: Span): boolean {
  return span.kind === "evidence" && span.end <= source.length;
}

/** A text's place in the source; what has none is touched by no span. */
function rangeOf(node: Text): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function visit(parent: Root | Element, source: string, spans: readonly PlacedSpan[]): void {
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

function marked(node: Text, source: string, spans: readonly PlacedSpan[]): ElementContent[] {
  const { start, end } = rangeOf(node);
  const touching = spans.filter((span) => span.start < end && span.end > start);
  if (touching.length === 0) return [node];
  return pieces(node.value, origins(node.value, source, start, end), touching, { source, end });
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

function pieces(
  value: string,
  from: number[],
  spans: readonly PlacedSpan[],
  { source, end }: { source: string; end: number },
): ElementContent[] {
  const made: ElementContent[] = [];
  let begun = 0;
  for (let index = 1; index <= value.length; index += 1) {
    const here = covering(spans, from[begun] ?? end);
    const next = index < value.length ? covering(spans, from[index] ?? end) : null;
    if (next !== null && sameSpans(here, next)) continue;
    const past = index < value.length ? (from[index] ?? end) : end;
    const ending = here.filter((span) => span.last !== null && span.last <= past && endsIn(source, span));
    made.push(...withNumerals(value.slice(begun, index), here, numeralsOf(ending)));
    begun = index;
  }
  return made;
}

function covering(spans: readonly PlacedSpan[], at: number): PlacedSpan[] {
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

function numeralsOf(spans: readonly Span[]): Element[] {
  return spans.map(({ key }) => ({
    type: "element",
    tagName: "sup",
    properties: { "data-key": key },
    children: [],
  }));
}
