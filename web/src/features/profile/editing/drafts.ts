import { onSessionChange } from "../../../shared/api/session";

/** What somebody began to write, and left before it was stored. */
export interface Draft<Written> {
  written: Written;
  /** The profile's revision when they began; null once they know that it has changed. */
  revision: number | null;
  /** The entry that is being written as it was then; undefined for a new one, and for what is no entry. */
  before?: unknown;
}

// Kept while the tab is open, and for nobody but whoever wrote it.
const drafts = new Map<string, Draft<unknown>>();
onSessionChange((change) => {
  if (change !== "in") drafts.clear();
});

/** `of` is an attribute's key or a fact's id; who asks knows what is written there. */
export function draftKept<Written>(of: string): Draft<Written> | undefined {
  return drafts.get(of) as Draft<Written> | undefined;
}

export function keepDraft<Written>(of: string, draft: Draft<Written>): void {
  drafts.set(of, draft);
}

export function forgetDraft(of: string): void {
  drafts.delete(of);
}
