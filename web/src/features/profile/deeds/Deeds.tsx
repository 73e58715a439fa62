import { useIsMutating, useMutation, useQueryClient } from "@tanstack/react-query";
import { type ActionDispatch, type ReactNode, useEffect, useMemo, useReducer, useState } from "react";
import { problemOf } from "../../../shared/api/problem";
import { Told } from "../../../shared/ui/Told";
import { undoOperation } from "../queries";
import { DeedsContext } from "./DeedsContext";
import { type DeedsAction, deedsReducer, NO_DEEDS } from "./deedsReducer";
import { IN_TURN, refreshProfile } from "./refreshProfile";

/** Says what was just stored, and takes it back when asked to. */
export function Deeds({ children }: { children: ReactNode }) {
  const [{ done, told }, dispatch] = useReducer(deedsReducer, NO_DEEDS);
  const { mutate: reverse, isPending } = useReverse(dispatch);
  const [undoing, setUndoing] = useState(false);
  const storing = useIsMutating({ mutationKey: IN_TURN.mutationKey }) > 0;
  const last = done.at(-1);
  // What was done last may still be on its way: it is what is taken back, once it is stored.
  useEffect(() => {
    if (!undoing || storing) return;
    setUndoing(false);
    if (last === undefined) dispatch({ type: "told", words: "Nothing was done here to take back." });
    else reverse({ of: last, again: false });
  }, [undoing, storing, last, reverse]);
  const deeds = useMemo(
    () => ({
      did: (words: string, operation: string | null) => dispatch({ type: "did", words, operation }),
      undo: () => setUndoing(true),
    }),
    [],
  );
  return (
    <DeedsContext value={deeds}>
      {children}
      <Told
        told={told}
        act={told?.act?.label ?? null}
        acting={isPending ? "Taking it back…" : null}
        onAct={() => told?.act && reverse({ of: told.act.of, again: told.act.label === "Redo" })}
        onForget={() => dispatch({ type: "forgot" })}
      />
    </DeedsContext>
  );
}

/** Undo an operation; `again` when that one had taken something back. */
function useReverse(dispatch: ActionDispatch<[DeedsAction]>) {
  const queries = useQueryClient();
  return useMutation({
    ...IN_TURN,
    networkMode: "always",
    mutationFn: ({ of }: { of: string; again: boolean }) => undoOperation(of),
    onSuccess: async ({ operation_id }, { of, again }) => {
      dispatch({ type: "reversed", of, by: operation_id, again });
      await refreshProfile(queries);
    },
    onError: (error) => dispatch({ type: "told", words: problemOf(error).message }),
  });
}
