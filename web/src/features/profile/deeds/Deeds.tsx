import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { problemOf } from "../../../shared/api/problem";
import { lastDeed, undoOperation } from "../queries";
import styles from "./Deeds.module.css";
import { DeedsContext } from "./DeedsContext";
import { refreshProfile } from "./refreshProfile";

const SHOWN_MS = 12_000;

interface Told {
  words: string;
  /** What the button does; null where nothing can be done about it. */
  act: { label: "Undo" | "Redo"; of: string | null } | null;
  at: number;
}

/** Says what was just stored, and takes it back when asked to. */
export function Deeds({ children }: { children: ReactNode }) {
  const [told, setTold] = useState<Told | null>(null);
  const reverse = useReverse(setTold);
  const did = useCallback(
    (words: string) => setTold({ words, act: { label: "Undo", of: null }, at: Date.now() }),
    [],
  );
  const deeds = useMemo(() => ({ did, undo: () => reverse.mutate(null) }), [did, reverse.mutate]);
  useForgetting(told, setTold);
  return (
    <DeedsContext value={deeds}>
      {children}
      <div role="status" className={styles.place}>
        {told && (
          <p className={styles.told}>
            <span>{reverse.isPending ? "Taking it back…" : told.words}</span>
            {told.act && (
              <Button
                size="compact-sm"
                variant="transparent"
                className={styles.act}
                disabled={reverse.isPending}
                onClick={() => reverse.mutate(told.act?.of ?? null)}
              >
                {told.act.label}
              </Button>
            )}
          </p>
        )}
      </div>
    </DeedsContext>
  );
}

/** Undo an operation, or for none what the owner did last. */
function useReverse(tell: (told: Told) => void) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: "always",
    mutationFn: async (of: string | null) => {
      const last = of === null ? await lastDeed() : null;
      const id = of ?? last?.id;
      if (id === undefined) return null;
      return { done: await undoOperation(id), redone: of !== null };
    },
    onSuccess: async (outcome) => {
      const at = Date.now();
      if (outcome === null) tell({ words: "There is nothing to take back.", act: null, at });
      else if (outcome.redone) tell({ words: "Done again.", act: { label: "Undo", of: null }, at });
      else tell({ words: "Taken back.", act: { label: "Redo", of: outcome.done.id }, at });
      await refreshProfile(queries);
    },
    onError: (error) => tell({ words: problemOf(error).message, act: null, at: Date.now() }),
  });
}

/** What was told goes away by itself, but not while somebody reads it with the pointer or is about to press it. */
function useForgetting(told: Told | null, setTold: (told: Told | null) => void): void {
  useEffect(() => {
    if (told === null) return;
    const forget = () => {
      const held = document.querySelector(`.${styles.place}:is(:hover, :focus-within)`);
      if (held === null) setTold(null);
      else timer = setTimeout(forget, 2_000);
    };
    let timer = setTimeout(forget, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told, setTold]);
}
