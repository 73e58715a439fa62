import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ActionDispatch, type ReactNode, useEffect, useMemo, useReducer, useRef } from "react";
import { problemOf } from "../../../shared/api/problem";
import { undoOperation } from "../queries";
import styles from "./Deeds.module.css";
import { DeedsContext } from "./DeedsContext";
import { type DeedsAction, deedsReducer, NO_DEEDS, type Told } from "./deedsReducer";
import { refreshProfile } from "./refreshProfile";

const SHOWN_MS = 12_000;

/** Says what was just stored, and takes it back when asked to. */
export function Deeds({ children }: { children: ReactNode }) {
  const [{ done, told }, dispatch] = useReducer(deedsReducer, NO_DEEDS);
  const { mutate: reverse, isPending } = useReverse(dispatch);
  const last = done.at(-1);
  const deeds = useMemo(
    () => ({
      did: (words: string, operation: string | null) => dispatch({ type: "did", words, operation }),
      undo: () => {
        if (last === undefined) dispatch({ type: "told", words: "Nothing was done here to take back." });
        else if (!isPending) reverse({ of: last, again: false });
      },
    }),
    [last, isPending, reverse],
  );
  return (
    <DeedsContext value={deeds}>
      {children}
      <div role="status" className={styles.place}>
        {told && (
          <Note
            told={told}
            busy={isPending}
            onAct={({ label, of }) => reverse({ of, again: label === "Redo" })}
            onForget={() => dispatch({ type: "forgot" })}
          />
        )}
      </div>
    </DeedsContext>
  );
}

interface NoteProps {
  told: Told;
  busy: boolean;
  onAct: (act: NonNullable<Told["act"]>) => void;
  onForget: () => void;
}

function Note({ told, busy, onAct, onForget }: NoteProps) {
  const { words, act } = told;
  const here = useRef<HTMLParagraphElement>(null);
  useForgetting(told, here, onForget);
  return (
    <p ref={here} className={styles.told}>
      <span>{busy ? "Taking it back…" : words}</span>
      {act && (
        <Button
          size="compact-sm"
          variant="transparent"
          className={styles.act}
          disabled={busy}
          onClick={() => onAct(act)}
        >
          {act.label}
        </Button>
      )}
    </p>
  );
}

/** Undo an operation; `again` when that one had taken something back. */
function useReverse(dispatch: ActionDispatch<[DeedsAction]>) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: "always",
    mutationFn: ({ of }: { of: string; again: boolean }) => undoOperation(of),
    onSuccess: async ({ operation_id }, { of, again }) => {
      dispatch({ type: "reversed", of, by: operation_id, again });
      await refreshProfile(queries);
    },
    onError: (error) => dispatch({ type: "told", words: problemOf(error).message }),
  });
}

/** What was told goes away by itself, but not while somebody points at it or is about to press it. */
function useForgetting(told: Told, here: React.RefObject<HTMLElement | null>, onForget: () => void): void {
  const forget = useRef(onForget);
  forget.current = onForget;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each thing that is told has its own time
  useEffect(() => {
    const look = () => {
      if (here.current?.matches(":hover, :focus-within")) timer = setTimeout(look, 2_000);
      else forget.current();
    };
    let timer = setTimeout(look, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told, here]);
}
