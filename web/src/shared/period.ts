const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** JSON Resume dates are YYYY, YYYY-MM or YYYY-MM-DD: "Feb 2020". What is no such date is shown as it stands. */
export function month(date: string | null): string | null {
  const [, year, number] = date?.match(/^(\d{4})(?:-(\d{2}))?(?:-\d{2})?/) ?? [];
  if (year === undefined) return date;
  const name = number ? MONTHS[Number(number) - 1] : undefined;
  return name ? `${name} ${year}` : year;
}

/** "Feb 2020 – present". */
export function period(start: string | null, end: string | null): string | null {
  const [from, to] = [month(start), month(end)];
  if (from === null) return to;
  return from === to ? from : `${from} – ${to ?? "present"}`;
}
