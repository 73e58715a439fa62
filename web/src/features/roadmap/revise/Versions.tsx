import { useQuery } from "@tanstack/react-query";
import { problemOf } from "../../../shared/api/problem";
import { longDate } from "../../../shared/relativeTime";
import { LoadingLines } from "../../../shared/ui/LoadingLines";
import { ProblemNote } from "../../../shared/ui/ProblemNote";
import { versionsQuery } from "../queries";
import type { Version } from "../wire";
import styles from "./Versions.module.css";

const STATES: Record<Version["state"], string> = {
  proposed: "waits for your word",
  accepted: "in use",
  declined: "declined",
  superseded: "earlier",
};
const MAKERS: Record<Version["made_by"], string> = {
  rules: "worked out",
  model: "worked out, and written by a model",
  owner: "changed by you",
};

/** What the roadmap was before, the latest first. */
export function Versions({ roadmap }: { roadmap: string }) {
  const versions = useQuery(versionsQuery(roadmap));
  if (versions.isPending) return <LoadingLines label="Loading the versions" widths={[60, 50]} />;
  if (versions.isError) {
    return <ProblemNote problem={problemOf(versions.error)} onRetry={() => void versions.refetch()} />;
  }
  return (
    <ol className={styles.versions}>
      {versions.data.map(({ number, state, reason, made_by, created_at }) => (
        <li key={number}>
          <span className={styles.number}>Version {number}</span> {reason}
          <span className={styles.about}>
            <time dateTime={created_at}>{longDate(created_at)}</time>, {MAKERS[made_by]}, {STATES[state]}
          </span>
        </li>
      ))}
    </ol>
  );
}
