import { Button } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowLeft,
  IconChevronDown,
  IconChevronUp,
  IconTrash,
} from "@tabler/icons-react";
import { useState } from "react";
import type { DocumentView } from "../../shared/api/client";
import type { Problem } from "../../shared/api/problem";
import { ColorSchemeToggle } from "../../shared/ui/ColorSchemeToggle";
import { IconAction } from "../../shared/ui/IconAction";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { ConfirmDiscard } from "./ConfirmDiscard";
import styles from "./DeskBar.module.css";
import type { DraftState, DraftStore } from "./draftStore";
import { LeftOut } from "./LeftOut";
import { NotSaved } from "./NotSaved";
import { SavedNote } from "./SavedNote";
import { useSpotlight } from "./spotlight";
import { Take } from "./Take";
import { doubted } from "./unsure";
import { step } from "./useDeskKeys";
import { useRevision } from "./useRevision";

interface DeskBarProps {
  document: DocumentView;
  draft: DraftState;
  store: DraftStore;
  unsure: readonly string[];
  onReload: () => void;
  onLeave: () => void;
  onOpen: (document: DocumentView) => void;
}

/** What this is, what is left to check, and what becomes of it. */
export function DeskBar({ document, draft, store, unsure, onReload, onLeave, onOpen }: DeskBarProps) {
  const isDraft = document.state === "draft";
  const [problem, setProblem] = useState<Problem | null>(null);
  const revision = useRevision(document.id, onOpen, setProblem);
  const failed = draft.saving.status === "failed" ? draft.saving.problem : null;
  return (
    <header className={styles.bar}>
      <div className={styles.line} data-edge="top">
        <IconAction label="Your documents" onClick={onLeave}>
          <IconArrowLeft size={20} stroke={1.5} />
        </IconAction>
        <div className={styles.what}>
          <h1 className={styles.name} dir="auto">
            {document.name}
          </h1>
          {isDraft ? <SavedNote saving={draft.saving} /> : <StateNote state={document.state} />}
        </div>
        {isDraft && doubted(document) && <Check unsure={unsure} />}
        <div className={styles.tools}>
          {isDraft && (
            <>
              <IconAction label="Undo (Ctrl+Z)" disabled={draft.steps.length === 0} onClick={store.undo}>
                <IconArrowBackUp size={20} stroke={1.5} />
              </IconAction>
              <Discard id={document.id} />
            </>
          )}
          <span className={styles.scheme}>
            <ColorSchemeToggle />
          </span>
        </div>
        <div className={styles.take}>
          {!isDraft && (
            <Button variant="default" loading={revision.busy} onClick={() => void revision.begin([])}>
              Correct this
            </Button>
          )}
          <Take document={document} store={store} onProblem={setProblem} />
        </div>
      </div>
      {problem && <ProblemNote problem={problem} onDismiss={() => setProblem(null)} />}
      {failed && (
        <NotSaved
          key={failed.requestId}
          problem={failed}
          onRetry={() => void store.flush()}
          onReload={onReload}
          onRevise={() => void revision.begin(store.pending)}
        />
      )}
      <LeftOut left={draft.left} onRead={store.forgetLeft} />
    </header>
  );
}

function StateNote({ state }: { state: DocumentView["state"] }) {
  return (
    <p className={styles.state}>
      {state === "current" ? (
        <>
          Your representative speaks from this. <a href="/profile/visitor">As a visitor sees it</a>
        </>
      ) : (
        "An earlier résumé, as you took it then."
      )}
    </p>
  );
}

/** How many values to check, and the way from one to the next. */
function Check({ unsure }: { unsure: readonly string[] }) {
  const spotlight = useSpotlight();
  const count = unsure.length;
  return (
    <div className={styles.check} data-done={count === 0 || undefined}>
      <p role="status">
        {count === 0 ? (
          "Nothing left to check"
        ) : (
          <>
            {count} <span className={styles.wordy}>{count === 1 ? "value" : "values"}</span> to check
          </>
        )}
      </p>
      {count > 0 && (
        <>
          <IconAction label="Previous to check (p)" onClick={() => step(spotlight, unsure, -1)}>
            <IconChevronUp size={20} stroke={1.5} />
          </IconAction>
          <IconAction label="Next to check (n)" onClick={() => step(spotlight, unsure, 1)}>
            <IconChevronDown size={20} stroke={1.5} />
          </IconAction>
        </>
      )}
    </div>
  );
}

function Discard({ id }: { id: string }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <IconAction label="Discard this draft" onClick={() => setAsking(true)}>
        <IconTrash size={20} stroke={1.5} />
      </IconAction>
      {asking && <ConfirmDiscard id={id} onKept={() => setAsking(false)} />}
    </>
  );
}
