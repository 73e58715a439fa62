import styles from "./Brand.module.css";

/** The wordmark: one letter under the marker. */
export function Brand({ href = "/" }: { href?: string }) {
  return (
    <a className={styles.brand} href={href}>
      <span className={styles.letter}>K</span>airix
    </a>
  );
}
