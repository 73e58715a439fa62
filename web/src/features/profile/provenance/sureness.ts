import type { FactStatus, FactView } from "../../../shared/profile/wire";

/** How sure somebody is, in words. */
export function surenessOf(confidence: number): string {
  if (confidence >= 0.95) return "Nearly certain";
  if (confidence >= 0.85) return "Very likely";
  if (confidence >= 0.7) return "Likely";
  return confidence >= 0.5 ? "Perhaps" : "A guess";
}

/** "96 %": never rounded up to a certainty that nobody has. */
export function percent(confidence: number): string {
  return `${confidence < 1 ? Math.min(99, Math.round(confidence * 100)) : 100} %`;
}

export const STATUS_WORDS: Record<FactStatus, string> = {
  accepted: "In your profile",
  proposed: "Waits for your word",
  superseded: "Replaced",
  rejected: "Rejected",
};

/** By what a fact was found. */
export function foundBy({ source }: Pick<FactView, "source">): string {
  switch (source.kind) {
    case "edit":
      return "Written by you";
    case "message":
      return "Understood from what you said";
    case "document":
      return "Read in your document";
    case "inference":
      return `Worked out from ${counted(source.basis.length)}`;
  }
}

function counted(facts: number): string {
  return facts === 1 ? "one other fact" : `${facts} other facts`;
}

/** What could still be in the profile. */
const OPEN: readonly FactStatus[] = ["accepted", "proposed"];

/** Facts about the same slot that say something else, and were not decided against. */
export function otherwise(fact: FactView, facts: readonly FactView[]): FactView[] {
  if (!OPEN.includes(fact.status)) return [];
  const said = JSON.stringify(fact.value);
  return facts.filter(
    (other) =>
      other.id !== fact.id &&
      other.entry === fact.entry &&
      OPEN.includes(other.status) &&
      other.source.kind !== "inference" &&
      JSON.stringify(other.value) !== said &&
      !isPartOf(other.value, fact.value),
  );
}

/** Two readings of one entry that only know different things of it do not contradict each other. */
function isPartOf(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || one === null || typeof other !== "object" || other === null) return false;
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return Object.keys(a).every((key) => !(key in b) || JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

const ORDER: readonly FactStatus[] = ["accepted", "proposed", "superseded", "rejected"];

/** The facts of each slot, those that count first. */
export function bySlot(facts: readonly FactView[]): [string, FactView[]][] {
  const slots = new Map<string, FactView[]>();
  for (const fact of facts) slots.set(fact.entry, [...(slots.get(fact.entry) ?? []), fact]);
  for (const slot of slots.values()) {
    slot.sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || worked(a) - worked(b));
  }
  return [...slots].sort(([, a], [, b]) => rank(a) - rank(b));
}

/** What was worked out stands after what was said. */
function worked({ source }: FactView): number {
  return source.kind === "inference" ? 1 : 0;
}

function rank([first]: readonly FactView[]): number {
  return first === undefined ? ORDER.length : ORDER.indexOf(first.status);
}
