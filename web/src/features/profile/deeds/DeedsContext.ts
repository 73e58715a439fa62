import { createContext, useContext } from "react";

interface Deeds {
  /** Something was done and stored; it can be undone from where one is. */
  did: (words: string) => void;
  /** Take back what was done last. */
  undo: () => void;
}

export const DeedsContext = createContext<Deeds>({ did: () => {}, undo: () => {} });

export function useDeeds(): Deeds {
  return useContext(DeedsContext);
}
