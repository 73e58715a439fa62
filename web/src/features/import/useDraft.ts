import { useEffect, useState, useSyncExternalStore } from "react";
import type { DocumentView } from "../../shared/api/client";
import { type DraftState, DraftStore } from "./draftStore";
import { correct } from "./queries";

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
    globalThis.document.addEventListener("visibilitychange", onHide);
    return () => {
      globalThis.document.removeEventListener("visibilitychange", onHide);
      void store.flush();
    };
  }, [store]);
  const state = useSyncExternalStore(store.subscribe, store.get);
  useWarning(state.saving.status !== "saved");
  return [state, store];
}

/** Whoever leaves before everything is kept is asked whether they mean it. */
function useWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", onLeave);
    return () => removeEventListener("beforeunload", onLeave);
  }, [active]);
}
