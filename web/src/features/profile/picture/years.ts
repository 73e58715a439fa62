import type { AttributeSpec } from "../../../shared/profile/wire";
import { wordsOf } from "../value/wordsOf";

export interface YearsBar {
  key: string;
  label: string;
  years: number;
  /** As the table has it: "4.5 years". */
  words: string;
  /** Of the longest one, from 0 to 1. */
  part: number;
}

/** Where the years were spent, most of them first. */
export function barsOf(values: Record<string, unknown>, specs: readonly AttributeSpec[]): YearsBar[] {
  const known = specs
    .filter((spec) => spec.drawn === "bar")
    .map((spec) => ({ key: spec.key, label: spec.label, years: Number(values[spec.key] ?? 0), spec }))
    .filter(({ years }) => years > 0)
    .sort((a, b) => b.years - a.years);
  const most = known[0]?.years ?? 1;
  return known.map(({ spec, ...bar }) => ({
    ...bar,
    words: wordsOf(spec, bar.years),
    part: bar.years / most,
  }));
}
