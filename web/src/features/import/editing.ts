import { createContext, useContext } from "react";
import type { Reading } from "./corrected";
import type { DraftStore } from "./draftStore";

interface Editing {
  /** Takes corrections; null when the document is no draft any more. */
  store: DraftStore | null;
  reading: Reading;
  /** The pointers of values to be checked. */
  unsure: ReadonlySet<string>;
  /** A value was looked at, and is right. */
  confirm: (pointer: string) => void;
}

export const EditingContext = createContext<Editing>({
  store: null,
  reading: { resume: {}, spans: {}, confidence: {}, own: new Set() },
  unsure: new Set(),
  confirm: () => {},
});

export function useEditing(): Editing {
  return useContext(EditingContext);
}
