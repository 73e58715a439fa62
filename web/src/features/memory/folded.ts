import type { MemoryView } from "../../shared/api/client";

/** What holds, with what it took the place of, the latest first. */
export interface Fold {
  memory: MemoryView;
  ended: MemoryView[];
}

/**
 * Memories that hold, each with those that ended in it, over however many steps. What ended in something that is not
 * among them stands for itself.
 */
export function folded(memories: readonly MemoryView[]): Fold[] {
  const byId = new Map(memories.map((memory) => [memory.id, memory]));
  const ends = new Map<string, MemoryView[]>();
  for (const memory of memories) {
    const end = endOf(memory, byId);
    if (end !== memory) ends.set(end.id, [...(ends.get(end.id) ?? []), memory]);
  }
  return memories
    .filter((memory) => endOf(memory, byId) === memory)
    .map((memory) => ({ memory, ended: ends.get(memory.id) ?? [] }));
}

function endOf(memory: MemoryView, byId: ReadonlyMap<string, MemoryView>): MemoryView {
  const seen = new Set<string>();
  let end = memory;
  while (end.superseded_by !== null && !seen.has(end.id)) {
    seen.add(end.id);
    const next = byId.get(end.superseded_by.id);
    if (next === undefined) break;
    end = next;
  }
  return end;
}
