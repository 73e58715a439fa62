/** Something to show on a stretch of an answer: `[start, end)` in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
  kind: "evidence" | "unsupported";
  /** The citation's key, for evidence. */
  key: string;
}

/** The spans that touch a block, counted from its start. A numeral stands in the block where its words end. */
export function spansWithin(spans: readonly Span[], start: number, length: number): Span[] {
  const end = start + length;
  return spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({ ...span, start: span.start - start, end: span.end - start }));
}
