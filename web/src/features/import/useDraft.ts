import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { DocumentView } from "../../shared/api/client";
import { documentQuery } from "../../shared/documents/queries";
import { type DraftState, DraftStore } from "./draftStore";
import { correct } from "./queries";
import { useLeaveWarning } from "./useLeaveWarning";

/** A draft's corrections, kept on the server as they are made; and those that another window made. */
export function useDraft(document: DocumentView): [DraftState, DraftStore] {
  const queries = useQueryClient();
  const [store] = useState(
    () =>
      new DraftStore(document, async (corrections, revision) => {
        const kept = await correct(document.id, corrections, revision);
        // Who comes back finds what they left, also when it was still on its way then.
        queries.setQueryData(documentQuery(document.id).queryKey, kept);
        return kept;
      }),
  );
  useEffect(() => store.adopt(document), [store, document]);
  useEffect(() => {
    const onHide = () => {
      if (globalThis.document.visibilityState === "hidden") void store.flush();
    };
    const onOnline = () => void store.flush();
    globalThis.document.addEventListener("visibilitychange", onHide);
    addEventListener("online", onOnline);
    return () => {
      globalThis.document.removeEventListener("visibilitychange", onHide);
      removeEventListener("online", onOnline);
      void store.flush();
    };
  }, [store]);
  const state = useSyncExternalStore(store.subscribe, store.get);
  useLeaveWarning(state.saving.status !== "saved");
  return [state, store];
}
