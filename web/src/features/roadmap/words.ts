import { month } from "../../shared/period";
import type { Gap, Lesson, Proof, Seniority } from "./wire";

export const LEVELS = ["none", "beginner", "basic", "able", "strong", "expert"] as const;
export const SENIORITIES: readonly { value: Seniority; label: string }[] = [
  { value: "junior", label: "Junior" },
  { value: "mid", label: "Mid-level" },
  { value: "senior", label: "Senior" },
  { value: "lead", label: "Lead" },
];
export const GAP_WORDS: Record<Gap["status"], string> = {
  met: "There",
  partly: "Partly there",
  missing: "Missing",
  unknown: "Nothing tells",
};

/** "about 120 hours". */
export function hours(count: number): string {
  return count === 1 ? "about an hour" : `about ${count.toLocaleString("en")} hours`;
}

export function lessonOf({ skill, from_level, to_level }: Lesson): string {
  return `${skill}: ${level(from_level)} → ${to_level} of 5`;
}

/** A level as it is written: 2, or 2.5. */
export function level(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function proofOf({ kind, name, level }: Proof): string {
  switch (kind) {
    case "skill":
      return `${name} at level ${level} in your profile`;
    case "certificate":
      return `The certificate ${name}`;
    case "project":
      return `A project that uses ${name}`;
    case "position":
      return `A position as ${name.replaceAll("-", " ")}`;
  }
}

export function gapOf({ any_of, skill }: Gap): string {
  const others = any_of.filter((name) => name !== skill);
  return others.length > 0 ? `${skill} (or ${others.join(", ")})` : skill;
}

/** "March 2027": when all of it is done. */
export function monthOf(date: string): string {
  return month(date) ?? date;
}
