import { Button, VisuallyHidden } from "@mantine/core";
import { problemOf } from "../../../shared/api/problem";
import type { AttributeSpec, FactView } from "../../../shared/profile/wire";
import { Quote } from "../../../shared/ui/Quote";
import { useChange } from "../deeds/useChange";
import { Origin } from "../provenance/Origin";
import { percent, surenessOf } from "../provenance/sureness";
import { decide, type Verdict } from "../queries";
import { Shown } from "../value/Shown";
import { useInCurrency } from "../value/useInCurrency";
import { wordsOf } from "../value/wordsOf";
import styles from "./LearntFact.module.css";

interface LearntFactProps {
  fact: FactView;
  spec: AttributeSpec;
  /** What the profile says now; null where nothing does. */
  now: unknown;
  fresh: boolean;
  onAttribute: (key: string) => void;
}

/** One thing that was understood: its value, the words it rests on, how sure that is, and what can be done about it. */
export function LearntFact({ fact, spec: plain, now, fresh, onAttribute }: LearntFactProps) {
  const spec = useInCurrency(plain);
  const { value, quote, confidence } = fact;
  return (
    <li className={styles.fact} data-status={fact.status} data-fresh={fresh || undefined}>
      <p className={styles.head}>
        <button type="button" className={styles.label} onClick={() => onAttribute(spec.key)}>
          {spec.label}
        </button>
        <span className={styles.sure} title={surenessOf(confidence)}>
          {percent(confidence)}
          <VisuallyHidden component="span"> sure</VisuallyHidden>
        </span>
      </p>
      <p className={styles.value}>
        {value === null ? (
          "There is none"
        ) : (
          <Shown spec={spec} value={spec.type === "entries" ? [value] : value} />
        )}
      </p>
      {now !== null && now !== undefined && (
        <p className={styles.now}>
          Your profile says: <span dir="auto">{wordsOf(spec, now)}</span>
        </p>
      )}
      {quote !== "" && (
        <div className={styles.quote}>
          <Quote words={quote} />
        </div>
      )}
      <div className={styles.foot}>
        <Origin fact={fact} />
        <Verdicts fact={fact} label={spec.label} />
      </div>
    </li>
  );
}

function Verdicts({ fact: { id, status }, label }: { fact: FactView; label: string }) {
  const waits = status === "proposed";
  const verdict = useChange(decide, ({ accept }: Verdict) =>
    accept ? `Accepted: ${label}.` : `${waits ? "Rejected" : "Taken back"}: ${label}.`,
  );
  return (
    <>
      <p className={styles.actions}>
        {waits && (
          <Button
            size="compact-sm"
            aria-label={`Accept: ${label}`}
            disabled={verdict.isPending}
            onClick={() => verdict.mutate({ accept: [id] })}
          >
            Accept
          </Button>
        )}
        <Button
          size="compact-sm"
          variant={waits ? "default" : "subtle"}
          className={waits ? undefined : styles.undo}
          aria-label={`${waits ? "Reject" : "Undo"}: ${label}`}
          loading={verdict.isPending}
          onClick={() => verdict.mutate({ reject: [id] })}
        >
          {waits ? "Reject" : "Undo"}
        </Button>
      </p>
      {verdict.isError && (
        <p role="alert" className={styles.refusal}>
          {problemOf(verdict.error).message}
        </p>
      )}
    </>
  );
}
