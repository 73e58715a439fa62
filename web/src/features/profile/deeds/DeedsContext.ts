import { createContext, useContext } from "react";

interface Deeds {
  /** Something was done and stored; with its operation it can be undone from where one is. */
  did: (words: string, operation: string | null) => void;
  /** Take back what was done last here, and then what was done before it. */
  undo: () => void;
}

export const DeedsContext = createContext<Deeds>({ did: () => {}, undo: () => {} });

export function useDeeds(): Deeds {
  return useContext(DeedsContext);
}
