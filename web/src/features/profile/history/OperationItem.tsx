import { Button } from "@mantine/core";
import { problemOf } from "../../../shared/api/problem";
import type { AttributeSpec, OperationView } from "../../../shared/profile/wire";
import { useChange } from "../deeds/useChange";
import { undoOperation } from "../queries";
import { wordsOf } from "../value/wordsOf";
import { changesOf, remedyOf, type SlotChange } from "./changes";
import styles from "./OperationItem.module.css";

interface OperationItemProps {
  operation: OperationView;
  specs: ReadonlyMap<string, AttributeSpec>;
  /** Whether it has been done this very moment. */
  fresh?: boolean;
}

/** More changes than this are counted first, and read by who wants to. */
const MANY = 5;

/** One thing that was done: by whom, when, what came of it, and how to take it back. */
export function OperationItem({ operation, specs, fresh = false }: OperationItemProps) {
  const { label, of } = remedyOf(operation);
  const change = useChange(undoOperation, () => (label === "Undo" ? "Taken back." : "Done again."));
  const changes = changesOf(operation);
  return (
    <li
      className={styles.item}
      data-undone={operation.undone_by !== null || undefined}
      data-fresh={fresh || undefined}
    >
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
      <Changes changes={changes} specs={specs} />
    </li>
  );
}

function Changes({ changes, specs }: { changes: readonly SlotChange[]; specs: OperationItemProps["specs"] }) {
  const list = (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <Change key={change.key} change={change} spec={specs.get(change.attribute)} />
      ))}
    </ul>
  );
  if (changes.length <= MANY) return list;
  return (
    <details className={styles.many}>
      <summary>{changes.length} values</summary>
      {list}
    </details>
  );
}

function Change({ change, spec }: { change: SlotChange; spec: AttributeSpec | undefined }) {
  const { before, after, note } = change;
  const words = (side: { value: unknown }) => (spec ? wordsOf(spec, side.value) : String(side.value));
  return (
    <li className={styles.change}>
      <span className={styles.label}>{spec?.label ?? change.attribute}</span>
      <span className={styles.sides}>
        {before && (
          <del className={styles.before} dir="auto">
            {words(before)}
          </del>
        )}
        {before && after && <span aria-hidden>→</span>}
        {after && (
          <ins className={styles.after} dir="auto">
            {words(after)}
          </ins>
        )}
        {!before && !after && <span className={styles.note}>There is none</span>}
        {note && <span className={styles.note}>{note}</span>}
      </span>
    </li>
  );
}

function timeOf(iso: string): string {
  return new Date(iso).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
