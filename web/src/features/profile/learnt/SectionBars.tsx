import { VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useRows } from "../attributes/useRows";
import { completenessOf } from "../picture/completeness";
import { useFresh } from "../picture/useFresh";
import styles from "./SectionBars.module.css";

/** How much is known of each section, small enough to stand beside a talk. */
export function SectionBars() {
  const { schema, rows } = useRows();
  const sections = rows && schema ? completenessOf(rows, schema.sections).sections : null;
  const fresh = useFresh(sections?.map(({ key, known }) => `${key} ${known}`) ?? null);
  if (sections === null || sections.every(({ known }) => known === 0)) return null;
  return (
    <section aria-label="Known by section">
      <h3 className={styles.heading}>Known by section</h3>
      <ul className={styles.sections}>
        {sections.map(({ key, label, known, part }) => (
          <li key={key} data-fresh={fresh.has(`${key} ${known}`) || undefined}>
            <Link to="/profile" search={{ section: key }} className={styles.section}>
              <span className={styles.name}>{label}</span>
              <span className={styles.count}>
                {known}
                <VisuallyHidden component="span"> known</VisuallyHidden>
              </span>
              <span className={styles.share} aria-hidden="true">
                <span style={{ width: `${part * 100}%` }} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
