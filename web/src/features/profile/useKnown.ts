import { isKnown } from "./attributes/rows";
import { useRows } from "./attributes/useRows";

/** Of how many attributes it is known how they are; null while nobody knows. */
export function useKnown(): number | null {
  return useRows().rows?.filter(isKnown).length ?? null;
}
