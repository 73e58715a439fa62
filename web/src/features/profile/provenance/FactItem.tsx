import { Button } from "@mantine/core";
import { problemOf } from "../../../shared/api/problem";
import type { AttributeSpec, Disclosure, FactView } from "../../../shared/profile/wire";
import { Quote } from "../../../shared/ui/Quote";
import { useChange } from "../deeds/useChange";
import { decide, editFact } from "../queries";
import { ToldSwitch } from "../told/ToldSwitch";
import { TOLD } from "../told/words";
import { Said } from "../value/Said";
import { wordsOf } from "../value/wordsOf";
import styles from "./FactItem.module.css";
import { Origin } from "./Origin";
import { foundBy, percent, STATUS_WORDS, surenessOf } from "./sureness";

interface FactItemProps {
  fact: FactView;
  spec: AttributeSpec;
  /** What says otherwise. */
  contradicts: readonly FactView[];
  /** Whether its page is shown at once. */
  shown: boolean;
  /** What stands above it already. */
  named: string | null;
}

/** One fact: what it says, the words it rests on, and what can be decided about it. */
export function FactItem({ fact, spec, contradicts, shown, named }: FactItemProps) {
  const { source, status, confidence } = fact;
  return (
    <li className={styles.fact} data-status={status}>
      <p className={styles.status}>{STATUS_WORDS[status]}</p>
      {(spec.type === "entries" || wordsOf(spec, fact.value) !== named) && (
        <div className={styles.value} data-plain={spec.type === "entries" || undefined}>
          <Said spec={spec} value={fact.value} />
        </div>
      )}
      {fact.quote !== "" && <Quote words={fact.quote} />}
      <Origin fact={fact} shown={shown} />
      <p className={styles.about}>
        {source.kind !== "edit" && (
          <>
            {surenessOf(confidence)}, <span className={styles.number}>{percent(confidence)}</span>.{" "}
          </>
        )}
        {foundBy(fact)}.
      </p>
      {contradicts.length > 0 && (
        <p className={styles.otherwise}>
          Another source says: {contradicts.map((other) => wordsOf(spec, other.value)).join("; ")}
        </p>
      )}
      <Decisions fact={fact} label={spec.label} />
    </li>
  );
}

/** What the owner can say about a fact. */
function Decisions({ fact, label }: { fact: FactView; label: string }) {
  const { id, status, disclosure } = fact;
  const verdict = useChange(decide, ({ accept }) => `${accept ? "Accepted" : "Rejected"}: ${label}.`);
  const told = useChange(
    (disclosure: Disclosure) => editFact(id, { disclosure }),
    (disclosure) => `${label}: ${TOLD[disclosure].word.toLowerCase()}.`,
  );
  const failed = verdict.error ?? told.error;
  return (
    <>
      <div className={styles.actions}>
        {status !== "accepted" && (
          <Button
            size="compact-sm"
            variant={status === "proposed" ? "filled" : "default"}
            disabled={verdict.isPending}
            onClick={() => verdict.mutate({ accept: [id] })}
          >
            Accept
          </Button>
        )}
        {(status === "accepted" || status === "proposed") && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={verdict.isPending}
            onClick={() => verdict.mutate({ reject: [id] })}
          >
            Reject
          </Button>
        )}
        <ToldSwitch
          of={`this fact of ${label}`}
          told={told.isPending ? told.variables : disclosure}
          busy={told.isPending}
          onChange={told.mutate}
        />
      </div>
      {failed && (
        <p role="alert" className={styles.refusal}>
          {problemOf(failed).message}
        </p>
      )}
    </>
  );
}
