import type { BookingView, HoursOfDay } from "../wire";

/** Monday is 0. */
export const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** Another stretch for a day: the morning first, then what comes after the last one. */
export function nextHours(day: number, hours: readonly HoursOfDay[]): HoursOfDay {
  const last = hours
    .filter((each) => each.day === day && each.until !== "00:00")
    .map(({ until }) => until)
    .sort()
    .at(-1);
  if (last === undefined) return { day, since: "09:00", until: "12:00" };
  const hour = Math.min(22, Number(last.slice(0, 2)) + 1);
  return { day, since: at(hour), until: at(Math.min(23, hour + 3)) };
}

function at(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

/** The hours of a week in a line: Mon–Wed 09:00–12:00, Fri 09:00–12:00 and 13:00–17:00. */
export function weekInWords(hours: readonly HoursOfDay[]): string {
  const runs: { first: number; last: number; words: string }[] = [];
  DAYS.forEach((_, day) => {
    const words = dayInWords(hours.filter((each) => each.day === day));
    const before = runs.at(-1);
    if (before?.last === day - 1 && before.words === words) before.last = day;
    else if (words !== "") runs.push({ first: day, last: day, words });
  });
  return runs.map(({ first, last, words }) => `${span(first, last)} ${words}`).join(", ");
}

function dayInWords(hours: readonly HoursOfDay[]): string {
  const inOrder = [...hours].sort((a, b) => a.since.localeCompare(b.since));
  return inOrder.map(({ since, until }) => `${since}–${until}`).join(" and ");
}

function span(first: number, last: number): string {
  const [from, to] = [first, last].map((day) => DAYS[day]?.slice(0, 3));
  return from === to ? `${from}` : `${from}–${to}`;
}

/** What visitors find when they want to meet: in the order in which Kairix looks for it. */
export function wayInWords(booking: BookingView): string {
  const lost = booking.calendly_token_lost ? "Your token for Calendly has to be entered again. " : "";
  return `${lost}${wayFound(booking)}`;
}

function wayFound(booking: BookingView): string {
  const { has_calendly_token, calendly_token_lost, link, hours, minutes, time_zone } = booking;
  if (has_calendly_token && !calendly_token_lost)
    return "Visitors see the free times of your Calendly, and book them there.";
  if (link) return `Visitors are sent to ${new URL(link).hostname} to choose a time.`;
  if (hours.length > 0) {
    const zone = time_zone.replaceAll("_", " ");
    return `Visitors can ask for ${minutes} minutes: ${weekInWords(hours)} (${zone}). You confirm or decline.`;
  }
  return "Visitors propose times, and you take one of them. To offer yours, set your hours, or link your calendar.";
}
