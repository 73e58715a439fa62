import type { AttributeSpec, FactView } from "../../../shared/profile/wire";
import { Quote } from "../../../shared/ui/Quote";
import { STATUS_WORDS } from "../provenance/sureness";
import { Said } from "../value/Said";
import styles from "./Pair.module.css";

interface PairProps {
  fact: FactView;
  others: readonly FactView[];
  spec: AttributeSpec;
}

/** Two sources that do not agree, side by side: which of them is right, only the owner knows. */
export function Pair({ fact, others, spec }: PairProps) {
  return (
    <section className={styles.pair} aria-label="Two sources do not agree">
      <div className={styles.side} data-new>
        <p className={styles.name}>This one says</p>
        <Said spec={spec} value={fact.value} />
      </div>
      <div className={styles.others}>
        {others.map((other) => (
          <div key={other.id} className={styles.side}>
            <p className={styles.name}>
              {sourceOf(other)} · {STATUS_WORDS[other.status].toLowerCase()}
            </p>
            <Said spec={spec} value={other.value} />
            {other.quote !== "" && <Quote words={other.quote} />}
          </div>
        ))}
      </div>
    </section>
  );
}

function sourceOf({ source }: FactView): string {
  switch (source.kind) {
    case "document":
      return source.document_name ?? "A document";
    case "message":
      return "You to your coach";
    case "edit":
      return "You";
    case "inference":
      return "Worked out";
  }
}
