// What was corrected here and what was corrected in another window, brought together.

import type { Correction } from "../../shared/api/client";
import { below, isWithin, tokensOf } from "./pointer";

export interface Merged {
  corrections: Correction[];
  /** Corrections of this window that would fight with the other one's; they are not among `corrections`. */
  left: Correction[];
}

/** `base` is what both began with. What the other window did stays; what this one did follows where it can. */
export function merged(
  base: readonly Correction[],
  mine: readonly Correction[],
  theirs: readonly Correction[],
): Merged {
  const [here, there] = [common(base, mine), common(base, theirs)];
  const touched = [...base.slice(there), ...theirs.slice(there)];
  const undone = base.slice(here, there);
  const undo = !undone.some((each) => touched.some((other) => collide(other, each)));
  const corrections = undo ? [...base.slice(0, Math.min(here, there)), ...theirs.slice(there)] : [...theirs];
  const left: Correction[] = [];
  const longer = appendedTo(theirs.slice(there)).filter((list) =>
    appendedTo(mine.slice(here)).includes(list),
  );
  for (const each of mine.slice(here)) {
    // In a list that both made longer, a number may name the entry of either.
    const unclear = !isAppended(each) && longer.some((list) => isWithin(each.path, list));
    const fights = unclear || [...touched, ...left].some((other) => collide(other, each));
    (fights ? left : corrections).push(each);
  }
  return { corrections, left };
}

/** How many corrections two lists begin with alike. */
export function common(one: readonly Correction[], other: readonly Correction[]): number {
  const end = one.findIndex((each, index) => !same(each, other[index]));
  return end === -1 ? one.length : end;
}

function same(one: Correction, other: Correction | undefined): boolean {
  const value = (each: Correction | undefined) => JSON.stringify(each?.value ?? null);
  return one.op === other?.op && one.path === other.path && value(one) === value(other);
}

/** Whether `later` could mean something else, or undo something, once `first` was done. */
function collide(first: Correction, later: Correction): boolean {
  if (isWithin(first.path, later.path) || isWithin(later.path, first.path)) return !isAppended(first);
  const changed = listOf(first);
  if (changed === null || !isWithin(later.path, changed.list)) return false;
  return !isAppended(later) && moves(changed, later.path);
}

interface Place {
  list: string;
  /** From which item on the list has changed; behind its end nothing is told from what is new there. */
  from: number;
}

/** The list that becomes longer or shorter. */
function listOf({ op, path }: Correction): Place | null {
  const tokens = tokensOf(path);
  const last = tokens.pop() ?? "";
  if (op === "replace" || !/^(\d+|-)$/.test(last)) return null;
  return { list: tokens.reduce(below, ""), from: last === "-" ? Number.POSITIVE_INFINITY : Number(last) };
}

function moves({ list, from }: Place, path: string): boolean {
  const index = Number(tokensOf(path.slice(list.length))[0]);
  return index >= from;
}

function appendedTo(corrections: readonly Correction[]): string[] {
  return corrections.filter(isAppended).map(({ path }) => path.slice(0, -"/-".length));
}

function isAppended({ op, path }: Correction): boolean {
  return op === "add" && path.endsWith("/-");
}
