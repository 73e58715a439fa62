import type { Span } from "../../shared/api/client";

export interface Stretch {
  at: number;
  text: string;
  /** The value that stands here; of several the one with the fewest words. */
  pointer: string | null;
}

/** A text cut where values begin and end. Spans count characters as Python does: a pictogram is one. */
export function stretches(text: string, spans: readonly [string, Span][]): Stretch[] {
  const letters = Array.from(text);
  const sorted = [...spans].sort(([, a], [, b]) => a.end - a.start - (b.end - b.start));
  const cuts = new Set([0, letters.length]);
  for (const [, { start, end }] of sorted) cuts.add(start).add(end);
  const places = [...cuts].filter((cut) => cut >= 0 && cut <= letters.length).sort((a, b) => a - b);
  return places.slice(0, -1).map((at, index) => {
    const end = places[index + 1] ?? letters.length;
    const covering = sorted.find(([, span]) => span.start <= at && span.end >= end);
    return { at, text: letters.slice(at, end).join(""), pointer: covering?.[0] ?? null };
  });
}
