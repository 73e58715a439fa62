import { useState } from "react";
import type { AttributeSpec } from "../../../shared/profile/wire";
import { draftKept } from "../editing/drafts";
import { AttributeRow } from "./AttributeRow";
import type { Group } from "./rows";
import styles from "./Section.module.css";

interface SectionProps {
  group: Group;
  specs: readonly AttributeSpec[];
  /** Whether what is unknown is folded away until it is asked for. */
  folds: boolean;
  open: string | null;
  onOpen: (attribute: string) => void;
}

/** Fewer than this are not worth a fold. */
const FEW = 3;

/** A section: what is known first, what could be known below. */
export function Section({ group: { section, rows, known }, specs, folds, open, onOpen }: SectionProps) {
  const [unfolded, setUnfolded] = useState(false);
  const there = rows.filter((row) => row.known || row.none || row.waiting > 0);
  const missing = rows.filter((row) => !there.includes(row));
  const folded =
    folds &&
    !unfolded &&
    missing.length >= FEW &&
    !missing.some(({ spec }) => spec.key === open || draftKept(spec.key));
  const id = `section-${section.key}`;
  return (
    <section className={styles.section} aria-labelledby={id} data-section={section.key}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {section.label}
        </h2>
        <p className={styles.count}>{known === 0 ? "nothing known yet" : `${known} known`}</p>
      </header>
      <ul className={styles.rows}>
        {(folded ? there : folds ? [...there, ...missing] : rows).map((row) => (
          <AttributeRow
            key={row.spec.key}
            row={row}
            specs={specs}
            open={row.spec.key === open}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {folded && (
        <button type="button" className={styles.unfold} onClick={() => setUnfolded(true)}>
          <span className={styles.could}>{missing.length} more could be known</span>
          <span className={styles.such}>{missing.map((row) => row.spec.label).join(", ")}</span>
        </button>
      )}
    </section>
  );
}
