import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { DocumentLabel } from "../../shared/api/client";
import { type Problem, problemOf } from "../../shared/api/problem";
import { discard, documentsQuery } from "../../shared/documents/queries";
import { relativeTime } from "../../shared/relativeTime";
import { IconAction } from "../../shared/ui/IconAction";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { ShowMore } from "../../shared/ui/ShowMore";
import styles from "./Documents.module.css";

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/pdf$/, "PDF"],
  [/wordprocessingml/, "Word"],
  [/zip$/, "LinkedIn"],
  [/^image\//, "Picture"],
  [/json$/, "JSON Resume"],
  [/yaml$/, "YAML"],
  [/markdown$/, "Markdown"],
];
const STATES = { draft: "Draft", current: "In use", earlier: "Earlier" } as const;

/** What was brought before: drafts to go on with, and the résumés that were taken. */
export function Documents({ onOpen }: { onOpen: (id: string) => void }) {
  const found = useInfiniteQuery(documentsQuery());
  if (found.isPending) return <LoadingLines label="Loading your documents" widths={[60, 45]} />;
  if (found.isError) {
    return <ProblemNote problem={problemOf(found.error)} onRetry={() => void found.refetch()} />;
  }
  const documents = found.data.pages.flatMap((page) => page.items);
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents" className={styles.heading}>
        Brought before
      </h2>
      <ul className={styles.list}>
        {documents.map((document) => (
          <Line key={document.id} document={document} onOpen={() => onOpen(document.id)} />
        ))}
      </ul>
      <ShowMore of={found} />
    </section>
  );
}

function Line({ document, onOpen }: { document: DocumentLabel; onOpen: () => void }) {
  const [asking, setAsking] = useState(false);
  if (asking) return <Deleter document={document} onKept={() => setAsking(false)} />;
  return (
    <li className={styles.line}>
      <button type="button" className={styles.open} onClick={onOpen}>
        <span className={styles.name} dir="auto">
          {document.name}
        </span>
        {document.person && <span dir="auto">{document.person}</span>}
        <span className={styles.about}>
          <span className={styles.state} data-state={document.state}>
            {STATES[document.state]}
          </span>
          <span>{kindOf(document.media_type)}</span>
          {document.unsure > 0 && <span className={styles.unsure}>{document.unsure} to check</span>}
          {relativeTime(document.created_at)}
        </span>
      </button>
      {document.state !== "current" && (
        <IconAction label={`Delete ${document.name}`} onClick={() => setAsking(true)}>
          <IconTrash size={18} stroke={1.5} />
        </IconAction>
      )}
    </li>
  );
}

function kindOf(mediaType: string): string {
  return KINDS.find(([pattern]) => pattern.test(mediaType))?.[1] ?? "Text";
}

function Deleter({ document, onKept }: { document: DocumentLabel; onKept: () => void }) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const remove = async () => {
    try {
      await discard(document.id);
      await queries.invalidateQueries({ queryKey: documentsQuery().queryKey });
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <li className={styles.asking}>
      <p>{problem ? problem.message : `Delete “${document.name}” with its file?`}</p>
      <Button size="sm" color="red" variant="outline" className={styles.delete} onClick={() => void remove()}>
        Delete
      </Button>
      <Button size="sm" variant="subtle" onClick={onKept} autoFocus>
        Keep
      </Button>
    </li>
  );
}
