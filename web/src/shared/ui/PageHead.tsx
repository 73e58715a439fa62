import type { ReactNode } from "react";
import styles from "./PageHead.module.css";

/** What a page is, in a sentence. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      {children && <p className={styles.words}>{children}</p>}
    </div>
  );
}
