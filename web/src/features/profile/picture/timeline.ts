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
}

export interface Gap {
  from: Month;
  to: Month;
}

export interface Timeline {
  from: Month;
  to: Month;
  /** Bars of one lane never overlap; the first lane has as much as fits. */
  work: Bar[][];
  studies: Bar[][];
  gaps: Gap[];
  /** January of the years that are written under it. */
  years: Month[];
  undated: Stint[];
}

/** Shorter than that, a gap is a move. */
const GAP_MONTHS = 4;
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
export function timelineOf(stints: readonly Stint[], today: Month): Timeline | null {
  const bars = stints.map((stint) => barOf(stint, today));
  const drawn = bars.filter((bar) => bar !== null).sort((a, b) => a.from - b.from || b.to - a.to);
  const [first] = drawn;
  if (first === undefined) return null;
  const from = first.from;
  const to = Math.max(today + 1, ...drawn.map((bar) => bar.to));
  return {
    from,
    to,
    work: lanesOf(drawn.filter((bar) => bar.stint.attribute === "work")),
    studies: lanesOf(drawn.filter((bar) => bar.stint.attribute === "studies")),
    gaps: gapsOf(drawn, today),
    years: yearsOf(from, to),
    undated: stints.filter((_, index) => bars[index] === null),
  };
}

/** Something that only has an end is a moment; what only has a beginning goes on. */
function barOf(stint: Stint, today: Month): Bar | null {
  const end = endOf(stint.endDate);
  const from = beginningOf(stint.startDate) ?? (end === null ? null : end - 1);
  if (from === null) return null;
  const current = end === null;
  return { stint, from, to: Math.max(from + 1, end ?? today + 1), current };
}

function lanesOf(bars: readonly Bar[]): Bar[][] {
  const lanes: Bar[][] = [];
  for (const bar of bars) {
    const free = lanes.find((lane) => (lane.at(-1)?.to ?? 0) <= bar.from);
    if (free) free.push(bar);
    else lanes.push([bar]);
  }
  return lanes;
}

/** Where neither work nor study was, between the first and today. `bars` are in the order in which they began. */
function gapsOf(bars: readonly Bar[], today: Month): Gap[] {
  const gaps: Gap[] = [];
  let covered = bars[0]?.to ?? today;
  for (const { from, to } of [...bars, { from: today, to: today }]) {
    if (from - covered >= GAP_MONTHS) gaps.push({ from: covered, to: from });
    covered = Math.max(covered, to);
  }
  return gaps;
}

function yearsOf(from: Month, to: Month): Month[] {
  const first = Math.ceil(from / 12);
  const last = Math.floor(to / 12);
  const step = Math.max(1, Math.ceil((last - first + 1) / MOST_YEARS));
  const count = Math.max(0, Math.floor((last - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => (first + index * step) * 12);
}

/** Months in which there was work, each counted once. */
export function monthsOfWork({ work }: Timeline): number {
  const bars = work.flat().sort((a, b) => a.from - b.from);
  let covered = 0;
  let months = 0;
  for (const { from, to } of bars) {
    months += Math.max(0, to - Math.max(from, covered));
    covered = Math.max(covered, to);
  }
  return months;
}
