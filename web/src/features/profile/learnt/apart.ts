import type { FactView } from "../../../shared/profile/wire";

/** How many of those that count are shown: the latest. */
const LATEST = 12;

/** What waits for its owner, apart from what is in the profile already. */
export function apart(facts: readonly FactView[]): { waiting: FactView[]; counted: FactView[] } {
  return {
    waiting: facts.filter(({ status }) => status === "proposed"),
    counted: facts.filter(({ status }) => status === "accepted").slice(0, LATEST),
  };
}
