import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../../../shared/api/problem";
import type { AttributeSpec, OperationView } from "../../../shared/profile/wire";
import { TextButton } from "../../../shared/ui/TextButton";
import { operationQuery } from "../queries";
import { useInCurrency } from "../value/useInCurrency";
import { wordsOf } from "../value/wordsOf";
import { changesOf, type SlotChange } from "./changes";
import styles from "./OperationChanges.module.css";

interface OperationChangesProps {
  operation: OperationView;
  specs: ReadonlyMap<string, AttributeSpec>;
}

/** More changes than this are counted first, and read by who wants to. */
const MANY = 5;

/** What came of an operation, value by value; of very many the first, until all are asked for. */
export function OperationChanges({ operation, specs }: OperationChangesProps) {
  const [all, setAll] = useState(false);
  const whole = useQuery({ ...operationQuery(operation.id), enabled: all });
  const changes = changesOf(whole.data ?? operation);
  const list = (
    <ul className={styles.changes}>
      {changes.map((change) => {
        const spec = specs.get(change.attribute);
        return spec ? (
          <Known key={change.key} change={change} spec={spec} />
        ) : (
          <Change key={change.key} change={change} label={change.attribute} words={String} />
        );
      })}
    </ul>
  );
  if (operation.slots <= MANY) return list;
  return (
    <details className={styles.many}>
      <summary>{operation.slots} values</summary>
      {list}
      {changes.length < operation.slots && !whole.isFetching && (
        <TextButton onClick={() => (all ? void whole.refetch() : setAll(true))}>
          Show all {operation.slots}
        </TextButton>
      )}
      {whole.isError && <p role="alert">{problemOf(whole.error).message}</p>}
    </details>
  );
}

/** An amount is told in the currency that its owner counts in. */
function Known({ change, spec }: { change: SlotChange; spec: AttributeSpec }) {
  const counted = useInCurrency(spec);
  return <Change change={change} label={spec.label} words={(value) => wordsOf(counted, value)} />;
}

interface ChangeProps {
  change: SlotChange;
  label: string;
  words: (value: unknown) => string;
}

function Change({ change, label, words }: ChangeProps) {
  const { before, after, note } = change;
  return (
    <li className={styles.change}>
      <span className={styles.label}>{label}</span>
      <span className={styles.sides}>
        {before && (
          <del className={styles.before} dir="auto">
            {words(before.value)}
          </del>
        )}
        {before && after && <span aria-hidden>→</span>}
        {after && (
          <ins className={styles.after} dir="auto">
            {words(after.value)}
          </ins>
        )}
        {!before && !after && <span className={styles.note}>There is none</span>}
        {note && <span className={styles.note}>{note}</span>}
      </span>
    </li>
  );
}
