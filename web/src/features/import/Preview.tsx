import { useQuery } from "@tanstack/react-query";
import { problemOf } from "../../shared/api/problem";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { Desk } from "./Desk";
import styles from "./Preview.module.css";
import { documentQuery } from "./queries";

/** A document that was brought: the page on one side, what was understood on the other. */
export function Preview({ id, onLeave }: { id: string; onLeave: () => void }) {
  const document = useQuery(documentQuery(id));
  if (document.data) {
    return <Desk document={document.data} onReload={() => document.refetch()} onLeave={onLeave} />;
  }
  return (
    <main className={styles.alone}>
      {document.isPending ? (
        <LoadingLines label="Loading the document" widths={[38, 70, 92, 86, 60]} />
      ) : (
        <ProblemNote problem={problemOf(document.error)} onRetry={() => void document.refetch()}>
          <p>
            <a href="/import">Your documents</a>
          </p>
        </ProblemNote>
      )}
    </main>
  );
}
