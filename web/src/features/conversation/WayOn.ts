import { createContext, useContext } from "react";

/** Where a question can be taken that nothing here answers. */
export interface WayOn {
  label: string;
  take: (question: string) => void;
}

const WayOnContext = createContext<WayOn | null>(null);

export const WayOnProvider = WayOnContext.Provider;

/** Null where there is none. */
export function useWayOn(): WayOn | null {
  return useContext(WayOnContext);
}
