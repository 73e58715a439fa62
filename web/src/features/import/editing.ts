import { createContext, useContext } from "react";
import type { Reading } from "./corrected";
import type { DraftStore } from "./draftStore";
import { HalfTyped } from "./halfTyped";

interface Editing {
  /** Takes corrections; null when the document is no draft any more. */
  store: DraftStore | null;
  reading: Reading;
  /** The pointers of values to be checked. */
  unsure: ReadonlySet<string>;
  /** A value, as `confirmation` names it, was looked at and is right. */
  confirm: (value: string) => void;
  /** What somebody was writing when they went to another page. */
  halfTyped: HalfTyped;
  /** Whether there is room for both sides, and so for correcting a value where it stands. */
  wide: boolean;
}

export const EditingContext = createContext<Editing>({
  store: null,
  reading: { resume: {}, spans: {}, confidence: {}, own: new Set() },
  unsure: new Set(),
  confirm: () => {},
  halfTyped: new HalfTyped(""),
  wide: true,
});

export function useEditing(): Editing {
  return useContext(EditingContext);
}
