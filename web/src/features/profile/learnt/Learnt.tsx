import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { schemaQuery } from "../../../shared/profile/queries";
import { LoadingLines } from "../../../shared/ui/LoadingLines";
import { OperationItem } from "../history/OperationItem";
import { useFresh } from "../picture/useFresh";
import { historyQuery } from "../queries";
import styles from "./Learnt.module.css";

const LATEST = 8;

/** What Kairix has learnt of late, as it learns it; each with the way to take it back. */
export function Learnt() {
  const history = useInfiniteQuery(historyQuery(null));
  const specs = new Map(useQuery(schemaQuery()).data?.attributes.map((spec) => [spec.key, spec]));
  const learnt = history.data?.pages[0]?.items
    .filter((operation) => operation.actor === "kairix")
    .slice(0, LATEST);
  const fresh = useFresh(learnt?.map(({ id }) => id) ?? null);
  return (
    <aside className={styles.learnt} aria-labelledby="learnt">
      <h2 id="learnt" className={styles.title}>
        Learnt of late
      </h2>
      {learnt === undefined && history.isPending && <LoadingLines label="Loading what was learnt" />}
      {learnt?.length === 0 && (
        <p className={styles.none}>What your coach understands appears here while you talk.</p>
      )}
      <ul className={styles.list}>
        {learnt?.map((operation) => (
          <OperationItem
            key={operation.id}
            operation={operation}
            specs={specs}
            fresh={fresh.has(operation.id)}
          />
        ))}
      </ul>
      <Link to="/profile/history">All of the history</Link>
    </aside>
  );
}
