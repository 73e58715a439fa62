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

/** "3 years 2 months". */
export function lasted(months: number): string {
  const years = Math.floor(months / 12);
  const rest = Math.round(months % 12);
  const parts = [years > 0 && counted(years, "year"), rest > 0 && counted(rest, "month")].filter(Boolean);
  return parts.join(" ") || "less than a month";
}

/** "1 year", "2 years". */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
