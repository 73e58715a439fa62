import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from "react";
import type { Citation } from "../../shared/api/client";
import type { NumberedCitation } from "./citations";

export type OpenCitation = (citation: Citation) => void;
/** Where it leads to open one; null where there is nothing to be opened. */
export type Leads = (citation: Citation) => string | null;

interface EvidenceContextValue {
  cited: ReadonlyMap<string, NumberedCitation>;
  shown: string | null;
  show: (key: string) => void;
  hide: () => void;
  keep: () => void;
  open: (citation: Citation) => void;
  leads: Leads;
}

const EvidenceContext = createContext<EvidenceContextValue | null>(null);
/** Time to move from the words to the card. */
const LEAVE_MS = 180;
/** After a citation was followed the page moves under a mouse that does not: that is no wish to see a card. */
const SETTLE_MS = 600;

interface EvidenceProviderProps {
  cited: readonly NumberedCitation[];
  onOpen: OpenCitation;
  leads: Leads;
  children: ReactNode;
}

/** Knows the citations of one answer, and which of them shows its card. */
export function EvidenceProvider({ cited, onOpen, leads, children }: EvidenceProviderProps) {
  const [shown, setShown] = useState<string | null>(null);
  const settled = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const byKey = useMemo(() => new Map(cited.map((entry) => [entry.key, entry])), [cited]);
  const value = useMemo(() => {
    const keep = () => clearTimeout(timer.current);
    return {
      cited: byKey,
      shown,
      keep,
      leads,
      show: (key: string) => {
        keep();
        if (Date.now() > settled.current) setShown(key);
      },
      hide: () => {
        keep();
        timer.current = setTimeout(() => setShown(null), LEAVE_MS);
      },
      open: (citation: Citation) => {
        keep();
        setShown(null);
        settled.current = Date.now() + SETTLE_MS;
        onOpen(citation);
      },
    };
  }, [byKey, shown, leads, onOpen]);
  return <EvidenceContext.Provider value={value}>{children}</EvidenceContext.Provider>;
}

export function useEvidence(): EvidenceContextValue {
  const value = useContext(EvidenceContext);
  if (value === null) throw new Error("evidence stands inside an answer");
  return value;
}
