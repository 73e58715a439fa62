import { useEffect, useState, useSyncExternalStore } from "react";
import type { DocumentView } from "../../shared/api/client";
import { type DraftState, DraftStore } from "./draftStore";
import { correct } from "./queries";
import { useLeaveWarning } from "./useLeaveWarning";

/** A draft's corrections, kept on the server as they are made; and those that another window made. */
export function useDraft(document: DocumentView): [DraftState, DraftStore] {
  const [store] = useState(
    () => new DraftStore(document, (corrections, revision) => correct(document.id, corrections, revision)),
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
