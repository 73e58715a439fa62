// What the server does with corrections when a draft is taken, done here at once, so that nobody waits for a letter.
// tests/fixtures/corrections.json holds the two against each other.

import type { Correction, DocumentView, Span } from "../../shared/api/client";
import { below, isWithin, tokensOf } from "./pointer";

export interface Reading {
  resume: unknown;
  /** Where each value stands in the file; of a corrected one, where that stands which it takes the place of. */
  spans: Readonly<Record<string, Span>>;
  confidence: Readonly<Record<string, number>>;
  /** The pointers of values that are the owner's own. */
  own: ReadonlySet<string>;
}

export function readingOf({
  resume,
  spans,
  confidence,
  own,
}: Pick<DocumentView, "resume" | "spans" | "confidence" | "own">): Reading {
  return { resume, spans, confidence, own: new Set(own) };
}

/** Apply corrections in their order; one that leads nowhere changes nothing. */
export function corrected(reading: Reading, corrections: readonly Correction[]): Reading {
  return corrections.reduce(withOne, reading);
}

type Group = Record<string, unknown>;

function withOne(reading: Reading, { op, path, value }: Correction): Reading {
  const resume = structuredClone(reading.resume);
  const tokens = tokensOf(path);
  const last = tokens.pop();
  const parent = last === undefined ? undefined : descend(resume, tokens, op === "add" ? last : null);
  if (last === undefined || parent === undefined) return reading;
  const place = path.slice(0, path.lastIndexOf("/"));
  if (!Array.isArray(parent)) return inGroup({ ...reading, resume }, parent, last, { op, path, value });
  const index = last === "-" ? parent.length : Number(last);
  const at = below(place, index);
  if (op === "add") {
    parent.splice(index, 0, value);
    return owning(moved({ ...reading, resume }, place, index, 1), at, value);
  }
  if (index >= parent.length) return reading;
  if (op === "remove") {
    parent.splice(index, 1);
    return moved(without({ ...reading, resume }, at), place, index, -1);
  }
  parent[index] = value;
  return owning({ ...reading, resume }, at, value);
}

function inGroup(reading: Reading, group: Group, key: string, { op, path, value }: Correction): Reading {
  if (op === "remove") {
    delete group[key];
    return without(reading, path);
  }
  group[key] = value;
  return owning(reading, path, value);
}

/** What holds the last step of a path. What is missing on the way is made when something is to be added there. */
function descend(resume: unknown, tokens: string[], adding: string | null): Group | unknown[] | undefined {
  let here = resume;
  for (const [depth, token] of tokens.entries()) {
    if (!isHolder(here)) return undefined;
    const group = here as Group;
    if (group[token] === undefined && adding !== null) {
      const next = tokens[depth + 1] ?? adding;
      group[token] = next === "-" || /^\d+$/.test(next) ? [] : {};
    }
    here = group[token];
  }
  return isHolder(here) ? here : undefined;
}

function isHolder(value: unknown): value is Group | unknown[] {
  return typeof value === "object" && value !== null;
}

function owning(reading: Reading, path: string, value: unknown): Reading {
  const own = new Set([...reading.own].filter((pointer) => !isWithin(pointer, path)));
  for (const pointer of leavesOf(value, path)) own.add(pointer);
  return { ...reading, own, confidence: omit(reading.confidence, path) };
}

function leavesOf(value: unknown, pointer: string): string[] {
  if (isHolder(value)) {
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, below(pointer, key)));
  }
  return String(value ?? "").trim() === "" ? [] : [pointer];
}

function without(reading: Reading, path: string): Reading {
  const own = new Set([...reading.own].filter((pointer) => !isWithin(pointer, path)));
  return { ...reading, own, spans: omit(reading.spans, path), confidence: omit(reading.confidence, path) };
}

function omit<T>(record: Readonly<Record<string, T>>, path: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([pointer]) => !isWithin(pointer, path)));
}

/** The items of the list at `place`, from `index` on, have changed their number. */
function moved(reading: Reading, place: string, index: number, by: number): Reading {
  const renamed = (pointer: string) => {
    if (!pointer.startsWith(`${place}/`)) return pointer;
    const [number = "", ...rest] = pointer.slice(place.length + 1).split("/");
    return Number(number) >= index ? [place, Number(number) + by, ...rest].join("/") : pointer;
  };
  const rename = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).map(([pointer, value]) => [renamed(pointer), value]));
  return {
    ...reading,
    spans: rename(reading.spans),
    confidence: rename(reading.confidence),
    own: new Set([...reading.own].map(renamed)),
  };
}
