// What an owner does with what was understood, as the corrections that it comes to.

import type { Correction } from "../../shared/api/client";
import { below, valueAt } from "./pointer";

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Other words for a value that said `before`; without any, the value goes. */
export function rewrite(pointer: string, before: string, text: string): Correction[] {
  const value = text.trim();
  if (value === before) return [];
  if (before === "") return add(pointer, value);
  return [value === "" ? { op: "remove", path: pointer } : { op: "replace", path: pointer, value }];
}

export function add(pointer: string, text: string): Correction[] {
  const value = text.trim();
  return value === "" ? [] : [{ op: "add", path: pointer, value }];
}

/** One more entry of a section, known by its first word. */
export function addEntry(section: string, first: string, text: string): Correction[] {
  const value = text.trim();
  return value === "" ? [] : [{ op: "add", path: below(section, "-"), value: { [first]: value } }];
}

export function remove(pointer: string): Correction[] {
  return [{ op: "remove", path: pointer }];
}

/** What was taken for the title is the employer, and the other way round. */
export function swap(resume: unknown, entry: string, [one, other]: readonly [string, string]): Correction[] {
  const [here, there] = [below(entry, one), below(entry, other)];
  return [...put(resume, here, valueAt(resume, there)), ...put(resume, there, valueAt(resume, here))];
}

function put(resume: unknown, pointer: string, value: unknown): Correction[] {
  const taken = valueAt(resume, pointer) !== undefined;
  if (typeof value !== "string") return taken ? [{ op: "remove", path: pointer }] : [];
  return [{ op: taken ? "replace" : "add", path: pointer, value }];
}

/** Why a text cannot stand there, or null. */
export function objection(kind: "line" | "prose" | "date", text: string): string | null {
  if (kind !== "date" || text.trim() === "" || DATE.test(text.trim())) return null;
  return "A date is a year, or year and month: 2024, 2024-05";
}
