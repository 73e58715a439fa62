import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { DocumentView } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import { documentQuery } from "../../shared/documents/queries";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { Desk } from "./Desk";
import styles from "./Preview.module.css";

interface PreviewProps {
  id: string;
  onLeave: () => void;
  onOpen: (id: string) => void;
}

/** A document that was brought: the page on one side, what was understood on the other. */
export function Preview({ id, onLeave, onOpen }: PreviewProps) {
  const document = useQuery(documentQuery(id));
  const queries = useQueryClient();
  const open = (other: DocumentView) => {
    queries.setQueryData(documentQuery(other.id).queryKey, other);
    onOpen(other.id);
  };
  if (document.data) {
    return (
      <Desk document={document.data} onReload={() => document.refetch()} onLeave={onLeave} onOpen={open} />
    );
  }
  if (document.isPending) return <Loading />;
  const problem = problemOf(document.error);
  return problem.status === 404 ? (
    <Gone onLeave={onLeave} />
  ) : (
    <main className={styles.alone}>
      <ProblemNote problem={problem} onRetry={() => void document.refetch()}>
        <p>
          <a href="/documents">Your documents</a>
        </p>
      </ProblemNote>
    </main>
  );
}

/** Both sides, as they will stand. */
function Loading() {
  return (
    <div className={styles.desk}>
      <div className={styles.sides}>
        <div className={styles.page} />
        <main className={styles.understood}>
          <LoadingLines label="Loading the document" widths={[38, 70, 92, 86, 60]} />
        </main>
      </div>
    </div>
  );
}

/** It was discarded, or never there. */
function Gone({ onLeave }: { onLeave: () => void }) {
  return (
    <main className={styles.alone}>
      <h1 className={styles.gone}>There is no such document</h1>
      <p>It was discarded, or it belongs to somebody else.</p>
      <Button onClick={onLeave}>Your documents</Button>
    </main>
  );
}
