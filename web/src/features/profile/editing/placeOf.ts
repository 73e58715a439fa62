import { headlineOf } from "../value/headline";

/**
 * Where an entry of a list is that was `before` when somebody began to change it, or its likely successor; the end of
 * the list for one that is new or was removed since. Other windows may have moved it.
 */
export function placeOf(before: unknown, entries: readonly unknown[]): number {
  if (before === undefined) return entries.length;
  const same = entries.findIndex((entry) => JSON.stringify(entry) === JSON.stringify(before));
  if (same >= 0) return same;
  const { title } = headlineOf(before);
  const successor = entries.findIndex((entry) => headlineOf(entry).title === title);
  return successor >= 0 ? successor : entries.length;
}
