import { beginningOf, endOf, type Month } from "./months";

/** What the timeline knows of an entry, whatever list it comes from. */
export interface Stint {
  id: string;
  attribute: "work" | "studies";
  title: string;
  place: string;
  startDate: string | null;
  endDate: string | null;
}

export interface Bar {
  stint: Stint;
  from: Month;
  /** The month after its last one. */
  to: Month;
  current: boolean;
  /** How long it lasted, where its months are known. */
  months: number | null;
  /** What it takes of its lane: itself, and beside a short one the room for its name. */
  room: Stretch;
}

/** From a month to before another. */
export interface Stretch {
  from: Month;
  to: Month;
}

export interface Timeline {
  from: Month;
  to: Month;
  /** The rooms of one lane never overlap; the first lane has as much as fits. */
  work: Bar[][];
  studies: Bar[][];
  gaps: Stretch[];
  /** January of the years that are written under it. */
  years: Month[];
  undated: Stint[];
}

/** Of the whole width: what a name takes at the least. */
const NAME_ROOM = 0.15;
const MOST_YEARS = 12;

interface WorkEntry {
  name?: string;
  position?: string;
  startDate?: string;
  endDate?: string;
}

interface StudyEntry {
  institution?: string;
  area?: string;
  studyType?: string;
  startDate?: string;
  endDate?: string;
}

export function stintsOf(values: Record<string, unknown>): Stint[] {
  const work = listOf<WorkEntry>(values.work).map((entry, index) => ({
    id: `work/${index}`,
    attribute: "work" as const,
    title: entry.position ?? entry.name ?? "",
    place: entry.position ? (entry.name ?? "") : "",
    ...datesOf(entry),
  }));
  const studies = listOf<StudyEntry>(values.studies).map((entry, index) => {
    const title = [entry.studyType, entry.area].filter(Boolean).join(", ");
    return {
      id: `studies/${index}`,
      attribute: "studies" as const,
      title: title || (entry.institution ?? ""),
      place: title ? (entry.institution ?? "") : "",
      ...datesOf(entry),
    };
  });
  return [...work, ...studies];
}

function listOf<Entry>(value: unknown): Entry[] {
  return Array.isArray(value) ? (value as Entry[]) : [];
}

function datesOf({ startDate, endDate }: { startDate?: string; endDate?: string }) {
  return { startDate: startDate ?? null, endDate: endDate ?? null };
}

/** null when no entry has a date. */
export function timelineOf(
  stints: readonly Stint[],
  gaps: readonly Stretch[],
  today: Month,
): Timeline | null {
  const bars = stints.map((stint) => barOf(stint, today));
  const dated = bars.filter((bar) => bar !== null);
  if (dated.length === 0) return null;
  const from = Math.min(...dated.map((bar) => bar.from));
  const to = Math.max(today + 1, ...dated.map((bar) => bar.to));
  const drawn = dated.map((bar) => ({ ...bar, room: roomOf(bar, { from, to }) }));
  return {
    from,
    to,
    work: lanesOf(drawn.filter((bar) => bar.stint.attribute === "work")),
    studies: lanesOf(drawn.filter((bar) => bar.stint.attribute === "studies")),
    gaps: gaps.filter((gap) => gap.from >= from && gap.to <= to),
    years: yearsOf(from, to),
    undated: stints.filter((_, index) => bars[index] === null),
  };
}

const MONTH = /^\d{4}-\d{2}/;

/** Something that only has an end is a moment; what only has a beginning goes on. */
function barOf(stint: Stint, today: Month): Omit<Bar, "room"> | null {
  const end = endOf(stint.endDate);
  const from = beginningOf(stint.startDate) ?? (end === null ? null : end - 1);
  if (from === null) return null;
  const current = end === null;
  const isExact = [stint.startDate, stint.endDate ?? stint.startDate].every(
    (date) => date && MONTH.test(date),
  );
  // The month of today is not over.
  const months = isExact ? Math.max(1, (end ?? today) - from) : null;
  return { stint, from, to: Math.max(from + 1, end ?? today + 1), current, months };
}

/** A name stands beside the beginning of a short bar; or at the right end, where it would run out, beside its end. */
function roomOf({ from, to }: Stretch, whole: Stretch): Stretch {
  const room = Math.max(to - from, (whole.to - whole.from) * NAME_ROOM);
  return from + room <= whole.to ? { from, to: from + room } : { from: Math.min(from, to - room), to };
}

function lanesOf(bars: readonly Bar[]): Bar[][] {
  const lanes: Bar[][] = [];
  for (const bar of [...bars].sort((a, b) => a.room.from - b.room.from || b.to - a.to)) {
    const free = lanes.find((lane) => (lane.at(-1)?.room.to ?? 0) <= bar.room.from);
    if (free) free.push(bar);
    else lanes.push([bar]);
  }
  return lanes;
}

/** "2019-03/2019-09": what the attribute of gaps holds. What an owner wrote otherwise is not drawn. */
export function gapsOf(value: unknown): Stretch[] {
  return listOf<unknown>(value).flatMap((words) => {
    const [, first, last] = String(words).match(/^(\d{4}-\d{2})\/(\d{4}-\d{2})$/) ?? [];
    const [from, to] = [beginningOf(first), endOf(last)];
    return from !== null && to !== null && from < to ? [{ from, to }] : [];
  });
}

function yearsOf(from: Month, to: Month): Month[] {
  const first = Math.ceil(from / 12);
  const last = Math.floor(to / 12);
  const step = Math.max(1, Math.ceil((last - first + 1) / MOST_YEARS));
  const count = Math.max(0, Math.floor((last - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => (first + index * step) * 12);
}
