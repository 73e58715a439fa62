import { useState } from "react";
import type { Correction, DocumentView } from "../../shared/api/client";
import { type Problem, problemOf } from "../../shared/api/problem";
import { useHere } from "../../shared/useHere";
import { correct, revise } from "./queries";

/** The way from a document that was taken to the draft in which it is corrected, and opens there. */
export function useRevision(
  id: string,
  onOpen: (document: DocumentView) => void,
  onProblem: (problem: Problem) => void,
) {
  const [busy, setBusy] = useState(false);
  const isHere = useHere();
  const begin = async (pending: readonly Correction[]) => {
    setBusy(true);
    try {
      const draft = await revise(id);
      const opened = pending.length === 0 ? draft : await withPending(draft, pending);
      if (isHere()) onOpen(opened);
    } catch (error) {
      onProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, begin };
}

/** What was corrected here after another window had taken the document goes along. */
async function withPending(draft: DocumentView, pending: readonly Correction[]): Promise<DocumentView> {
  return await correct(draft.id, [...draft.corrections, ...pending], draft.revision);
}
