import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { schemaQuery } from "../../../shared/profile/queries";
import { OperationItem } from "../history/OperationItem";
import { useFresh } from "../picture/useFresh";
import { historyQuery } from "../queries";
import styles from "./Learnt.module.css";

const LATEST = 8;

/** What Kairix has learnt of late, as it learns it; each with the way to take it back. */
export function Learnt() {
  const history = useInfiniteQuery(historyQuery(null)).data?.pages[0]?.items;
  const specs = new Map(useQuery(schemaQuery()).data?.attributes.map((spec) => [spec.key, spec]));
  const learnt = history?.filter((operation) => operation.actor === "kairix").slice(0, LATEST);
  const fresh = useFresh(learnt?.map(({ id }) => id) ?? null);
  return (
    <aside className={styles.learnt} aria-labelledby="learnt">
      <h2 id="learnt" className={styles.title}>
        Learnt of late
      </h2>
      {learnt?.length ? (
        <ul className={styles.list}>
          {learnt.map((operation) => (
            <OperationItem
              key={operation.id}
              operation={operation}
              specs={specs}
              fresh={fresh.has(operation.id)}
            />
          ))}
        </ul>
      ) : (
        <p className={styles.none}>What your coach understands appears here while you talk.</p>
      )}
      <Link to="/profile/history">All of the history</Link>
    </aside>
  );
}
