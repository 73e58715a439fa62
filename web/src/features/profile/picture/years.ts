import type { AttributeSpec } from "../../../shared/profile/wire";

export interface YearsBar {
  key: string;
  label: string;
  years: number;
  /** Of the longest one, from 0 to 1. */
  part: number;
}

/** Where the years were spent, most of them first. */
export function barsOf(values: Record<string, unknown>, specs: readonly AttributeSpec[]): YearsBar[] {
  const known = specs
    .filter((spec) => spec.drawn === "bar")
    .map(({ key, label }) => ({ key, label, years: Number(values[key] ?? 0) }))
    .filter(({ years }) => years > 0)
    .sort((a, b) => b.years - a.years);
  const most = known[0]?.years ?? 1;
  return known.map((bar) => ({ ...bar, part: bar.years / most }));
}

/** "4.5 years". */
export function yearsInWords(years: number): string {
  const rounded = Math.round(years * 10) / 10;
  return rounded < 1 ? "less than a year" : `${rounded} ${rounded === 1 ? "year" : "years"}`;
}
