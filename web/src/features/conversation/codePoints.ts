// The server counts characters (Unicode code points), JavaScript counts UTF-16 units: they differ from the first
// character beyond the basic plane on.

const ASTRAL = /[\ud800-\udfff]/;

export function codePointLength(text: string): number {
  return ASTRAL.test(text) ? Array.from(text).length : text.length;
}

/** The first `count` characters of a text. */
export function firstCodePoints(text: string, count: number): string {
  return ASTRAL.test(text) ? Array.from(text).slice(0, count).join("") : text.slice(0, count);
}

/** A function from character offsets in `text` to UTF-16 indices. */
export function utf16Indices(text: string): (offset: number) => number {
  if (!ASTRAL.test(text)) return (offset) => Math.min(offset, text.length);
  const indices: number[] = [];
  let index = 0;
  for (const character of text) {
    indices.push(index);
    index += character.length;
  }
  return (offset) => indices[offset] ?? text.length;
}
