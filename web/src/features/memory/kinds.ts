import type { MemoryKind } from "./queries";

interface KindWords {
  one: string;
  many: string;
}

/** What each kind is called, in the order in which they are shown. */
export const KINDS: Record<MemoryKind, KindWords> = {
  plan: { one: "Plan", many: "Plans" },
  preference: { one: "Preference", many: "Preferences" },
  circumstance: { one: "Circumstance", many: "Circumstances" },
  person: { one: "Person", many: "People" },
  event: { one: "Event", many: "Events" },
};

export const KIND_KEYS = Object.keys(KINDS) as MemoryKind[];
