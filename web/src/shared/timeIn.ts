/** A moment on the clock of a zone: Mon, 23 November 2026, 10:00. */
export function timeIn(iso: string, zone: string): string {
  return new Date(iso).toLocaleString("en-GB", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
}
