import type { Milestone } from "../wire";

const DAY = 86_400_000;

/** A stretch of the line, from 0 at its beginning to 1 at its end. */
export interface Stretch {
  from: number;
  to: number;
}

export interface Tick {
  at: number;
  label: string;
}

export interface Line {
  /** Days since 1970 of both ends. */
  from: number;
  to: number;
  today: number | null;
  ticks: Tick[];
}

export function dayOf(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);
}

/** From the first day to the last one, today in between or not. */
export function lineOf(milestones: readonly Milestone[], today: string): Line | null {
  if (milestones.length === 0) return null;
  const days = milestones.map(daysOf);
  const from = Math.min(...days.map(({ first }) => first));
  const to = Math.max(...days.map(({ last }) => last)) + 1;
  const now = (dayOf(today) - from) / (to - from);
  return { from, to, today: now >= 0 && now <= 1 ? now : null, ticks: ticksOf(from, to) };
}

/** The first days of months, of quarters, or of years: as many as can be read. */
function ticksOf(from: number, to: number): Tick[] {
  const months = (to - from) / 30;
  const step = months <= 9 ? 1 : months <= 27 ? 3 : 12;
  const begin = new Date(from * DAY);
  const ticks: Tick[] = [];
  for (let month = 0; ; month += 1) {
    const date = new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + month, 1));
    const day = date.getTime() / DAY;
    if (day >= to) return ticks;
    if (day >= from && date.getUTCMonth() % step === 0) {
      ticks.push({ at: (day - from) / (to - from), label: labelOf(date, step) });
    }
  }
}

function labelOf(date: Date, step: number): string {
  if (step === 12) return String(date.getUTCFullYear());
  const month = date.toLocaleDateString("en-GB", { month: "short", timeZone: "UTC" });
  return date.getUTCMonth() === 0 ? `${month} ${date.getUTCFullYear()}` : month;
}

export function stretchOf(milestone: Milestone, { from, to }: Line): Stretch {
  const { first, last } = daysOf(milestone);
  return { from: (first - from) / (to - from), to: (last + 1 - from) / (to - from) };
}

/** Its first and last day. What is done ended when it was done, though it was planned for later. */
function daysOf({ starts_on, due_on, done_on }: Milestone): { first: number; last: number } {
  const last = dayOf(done_on ?? due_on);
  return { first: Math.min(dayOf(starts_on), last), last };
}

function isOpen({ status }: Milestone): boolean {
  return status === "todo" || status === "doing";
}

export function isOverdue(milestone: Milestone, today: string): boolean {
  return isOpen(milestone) && milestone.due_on < today;
}

/** What has to come before it, and what waits for it. */
export function relatedTo(milestone: Milestone, all: readonly Milestone[]): Set<string> {
  const waiting = all.filter(({ depends_on }) => depends_on.includes(milestone.key));
  return new Set([...milestone.depends_on, ...waiting.map(({ key }) => key)]);
}
