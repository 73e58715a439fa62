import type { DocumentView } from "../../shared/api/client";
import { useEditing } from "./editing";
import { Notices } from "./Notices";
import { PaperPages } from "./PaperPages";
import { PaperText } from "./PaperText";
import styles from "./Preview.module.css";
import type { Side } from "./SideTabs";
import { Understood } from "./Understood";
import type { Part } from "./understood";

interface SidesProps {
  document: DocumentView;
  parts: readonly Part[];
  shown: Side | "both";
}

/** The page, and what was understood of it. */
export function Sides({ document, parts, shown }: SidesProps) {
  const { reading } = useEditing();
  const Paper = document.pages.length > 0 ? PaperPages : PaperText;
  return (
    <div className={styles.sides}>
      {shown !== "understood" && (
        <section className={styles.page} aria-label="The page" id="side-page">
          <Paper document={document} spans={reading.spans} />
        </section>
      )}
      {shown !== "page" && (
        <main className={styles.understood} aria-label="What was understood" id="side-understood">
          <Notices document={document} />
          <Understood parts={parts} />
        </main>
      )}
    </div>
  );
}
