import { wordsOf } from "../value/wordsOf";

/** Months since the year 0: what dates of JSON Resume are reckoned in. */
export type Month = number;

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2}))?/;

/** The month in which something began; a year alone began in January. null for what is no date. */
export function beginningOf(date: string | null | undefined): Month | null {
  const [, year, month] = date?.match(PARTIAL_DATE) ?? [];
  return year === undefined ? null : Number(year) * 12 + (month ? Number(month) - 1 : 0);
}

/** The month after something ended: the whole of its last month, or year, counts. */
export function endOf(date: string | null | undefined): Month | null {
  const beginning = beginningOf(date);
  if (beginning === null) return null;
  return beginning + (/^\d{4}-\d{2}/.test(date ?? "") ? 1 : 12);
}

export function monthOf(now: Date): Month {
  return now.getFullYear() * 12 + now.getMonth();
}

/** "5 months", "3.2 years", as attributes have it. */
export function lasted(months: number): string {
  return months < 12 ? counted(months, "month") : wordsOf(YEARS, months / 12);
}

const YEARS = { key: "", type: "number", unit: "years" } as const;

/** "1 year", "2 years". */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
