import type { MeetingTime } from "./queries";

/** A day on one clock, with the times that begin on it. */
export interface Day {
  /** `2026-11-23` */
  key: string;
  times: MeetingTime[];
}

/** Times by day on the clock of a zone, earliest first. */
export function daysOf(times: readonly MeetingTime[], zone: string): Day[] {
  const days = new Map<string, MeetingTime[]>();
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
  const inOrder = [...times].sort((a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at));
  for (const time of inOrder) {
    const key = day.format(Date.parse(time.starts_at));
    days.set(key, [...(days.get(key) ?? []), time]);
  }
  return [...days].map(([key, its]) => ({ key, times: its }));
}

/** `Mon 23 Nov` */
export function dayName(key: string): string {
  const told = { timeZone: "UTC", weekday: "short", day: "numeric", month: "short" } as const;
  return new Date(`${key}T00:00:00Z`).toLocaleDateString("en-GB", told).replace(",", "");
}

/** `09:30` */
export function clockTime(iso: string, zone: string): string {
  return new Date(iso).toLocaleTimeString("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
}
