import { Button } from "@mantine/core";
import { useState } from "react";
import type { DocumentView } from "../../shared/api/client";
import { type Problem, problemOf } from "../../shared/api/problem";
import { useHere } from "../../shared/useHere";
import { ConfirmNameless } from "./ConfirmNameless";
import type { DraftStore } from "./draftStore";
import { useEditing } from "./editing";
import { valueAt } from "./pointer";
import { accept } from "./queries";

interface TakeProps {
  document: DocumentView;
  store: DraftStore;
  onProblem: (problem: Problem) => void;
}

/** From here on the representative speaks from it, to whom its owner has published it. */
export function Take({ document, store, onProblem }: TakeProps) {
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const { reading } = useEditing();
  const isHere = useHere();
  if (document.state === "current") return null;
  const take = async () => {
    setAsking(false);
    setBusy(true);
    try {
      if (!(await store.flush())) return;
      await accept(document.id, store.shownRevision);
      if (isHere()) location.assign("/profile/visitor");
    } catch (error) {
      onProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const named = valueAt(reading.resume, "/basics/name") !== undefined;
  return (
    <>
      <Button loading={busy} onClick={() => (named ? void take() : setAsking(true))}>
        {document.state === "draft" ? "Use this résumé" : "Use it again"}
      </Button>
      {asking && <ConfirmNameless onTake={() => void take()} onKept={() => setAsking(false)} />}
    </>
  );
}
