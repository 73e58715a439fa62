import { Button } from "@mantine/core";
import { problemOf } from "../../../shared/api/problem";
import type { AttributeSpec, OperationView } from "../../../shared/profile/wire";
import { useChange } from "../deeds/useChange";
import { undoOperation } from "../queries";
import { remedyOf } from "./changes";
import { OperationChanges } from "./OperationChanges";
import styles from "./OperationItem.module.css";

interface OperationItemProps {
  operation: OperationView;
  specs: ReadonlyMap<string, AttributeSpec>;
}

/** One thing that was done: by whom, when, what came of it, and how to take it back. */
export function OperationItem({ operation, specs }: OperationItemProps) {
  const { label, of } = remedyOf(operation);
  const change = useChange(undoOperation, () => (label === "Undo" ? "Taken back." : "Done again."));
  return (
    <li className={styles.item} data-undone={operation.undone_by !== null || undefined}>
      <div className={styles.head}>
        <p className={styles.title} dir="auto">
          {operation.title}
        </p>
        <p className={styles.about}>
          <span className={styles.actor}>{operation.actor === "owner" ? "You" : "Kairix"}</span>
          <time dateTime={operation.at}>{timeOf(operation.at)}</time>
          {operation.undone_by !== null && <span>taken back</span>}
        </p>
      </div>
      <Button
        size="compact-sm"
        variant="subtle"
        className={styles.undo}
        aria-label={`${label}: ${operation.title}`}
        loading={change.isPending}
        onClick={() => change.mutate(of)}
      >
        {label}
      </Button>
      {change.isError && (
        <p role="alert" className={styles.refusal}>
          {problemOf(change.error).message}
        </p>
      )}
      <OperationChanges operation={operation} specs={specs} />
    </li>
  );
}

function timeOf(iso: string): string {
  return new Date(iso).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
