// What an owner does with what was understood, as the corrections that it comes to.

import type { Correction } from "../../shared/api/client";
import { below, valueAt } from "./pointer";
import type { Kind } from "./understood";

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

type Rule = { right: RegExp; wrong: string };

/** The server has the same rules: kairix_core/policies/check_contacts.py, domain/profile/contacts.py. */
const RULES: Partial<Record<Kind, Rule>> = {
  date: { right: DATE, wrong: "A date is a year, or year and month: 2024, 2024-05" },
  email: { right: /^[^\s@]+@[^\s@.][^\s@]*$/, wrong: "An e-mail address looks like ada@example.org" },
  phone: {
    right: /^(?=(\D*\d){3})(?!(\D*\d){21})[+\d\s().,;/#*\u2010-\u2015\u2212-]+((ext\.?|x)\s*\d+)?$/i,
    wrong: "A phone number has 3 to 20 digits, as in +44 20 7946 0123",
  },
  link: {
    right: /^(https?:\/\/[^\s/:@.]+|[^\s/:@.]+\.[^\s/:@.]+)(\.[^\s/:@.]+)*(:\d+)?([/?#]\S*)?$/i,
    wrong: "A link looks like https://example.org",
  },
};

/** Why a text cannot stand there, or null. */
export function objection(kind: Kind, text: string): string | null {
  const rule = RULES[kind];
  return rule === undefined || text.trim() === "" || rule.right.test(text.trim()) ? null : rule.wrong;
}

/** A text as it is kept: an address on the web is one that leads there. */
export function settled(kind: Kind, text: string): string {
  const value = text.trim();
  return kind === "link" && value !== "" && !/^https?:/i.test(value) ? `https://${value}` : value;
}
