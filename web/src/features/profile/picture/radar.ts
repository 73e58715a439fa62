import type { AttributeSpec } from "../../../shared/profile/wire";

interface SkillEntry {
  name: string;
  level?: number;
  years?: number;
  lastUsed?: string;
}

/** An area of skills as the radar draws it. */
export interface Area {
  key: string;
  label: string;
  /** How far it reaches out, from 0 to 1. */
  reach: number;
  /** The best known first. */
  skills: SkillEntry[];
}

export const MOST_AREAS = 8;
/** Fewer axes than these make no area. */
export const LEAST_AREAS = 3;

/** The areas in which most is known, in the schema's order, so that the shape stays the same when one grows. */
export function areasOf(values: Record<string, unknown>, specs: readonly AttributeSpec[]): Area[] {
  const known = specs
    .map(({ key, label }) => areaOf(key, label, values[key]))
    .filter((area) => area.skills.length > 0);
  const best = new Set([...known].sort((a, b) => b.reach - a.reach).slice(0, MOST_AREAS));
  return known.filter((area) => best.has(area));
}

function areaOf(key: string, label: string, value: unknown): Area {
  const skills = Array.isArray(value) ? (value as SkillEntry[]) : [];
  const ordered = [...skills].sort((a, b) => strengthOf(b) - strengthOf(a));
  // Each further skill takes its share of what is left: breadth counts, and no area ever reaches the rim.
  const left = ordered.reduce((rest, skill) => rest * (1 - 0.16 * strengthOf(skill)), 1);
  return { key, label, reach: 1 - left, skills: ordered };
}

const YEARS_OF_LEVEL = [1, 2, 4, 8] as const;

/** From 1 (named) to 5 (expert): the level where it was said, else what the years suggest. */
export function strengthOf({ level, years }: SkillEntry): number {
  if (level !== undefined) return Math.max(1, level);
  if (years === undefined) return 1;
  return 1 + YEARS_OF_LEVEL.filter((least) => years >= least).length;
}

const LINE_LETTERS = 14;

/** A name in lines that fit beside a shape: "Games and", "graphics". */
export function linesOf(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length === 0 || longer.length > LINE_LETTERS) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}

/** "PostgreSQL, 8 years". */
export function skillInWords({ name, level, years }: SkillEntry): string {
  const more = [years && `${years} ${years === 1 ? "year" : "years"}`, level && `level ${level}`].filter(
    Boolean,
  );
  return [name, ...more].join(", ");
}
