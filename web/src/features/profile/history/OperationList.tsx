import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { problemOf } from "../../../shared/api/problem";
import { schemaQuery } from "../../../shared/profile/queries";
import { longDate } from "../../../shared/relativeTime";
import { LoadingLines } from "../../../shared/ui/LoadingLines";
import { ProblemNote } from "../../../shared/ui/ProblemNote";
import { ShowMore } from "../../../shared/ui/ShowMore";
import { historyQuery } from "../queries";
import { byDay } from "./changes";
import { OperationItem } from "./OperationItem";
import styles from "./OperationList.module.css";

/** What was done to one attribute, or to any; day by day, newest first. */
export function OperationList({ attribute }: { attribute: string | null }) {
  const history = useInfiniteQuery(historyQuery(attribute));
  const schema = useQuery(schemaQuery()).data;
  const specs = useMemo(() => new Map(schema?.attributes.map((spec) => [spec.key, spec])), [schema]);
  if (history.isPending) return <LoadingLines label="Loading the history" widths={[45, 80, 62, 50]} />;
  if (history.isError) {
    return <ProblemNote problem={problemOf(history.error)} onRetry={() => void history.refetch()} />;
  }
  const operations = history.data.pages.flatMap((page) => page.items);
  if (operations.length === 0) return <p className={styles.empty}>Nothing was done yet.</p>;
  return (
    <>
      {byDay(operations).map(([day, done]) => (
        <section key={day} className={styles.day} aria-label={longDate(day)}>
          <p className={styles.date}>{longDate(day)}</p>
          <ul className={styles.list}>
            {done.map((operation) => (
              <OperationItem key={operation.id} operation={operation} specs={specs} />
            ))}
          </ul>
        </section>
      ))}
      <ShowMore of={history} words="Show what was before" />
    </>
  );
}
