import styles from "./Quote.module.css";

/** The very words that a value rests on. */
export function Quote({ words, large = false }: { words: string; large?: boolean }) {
  return (
    <blockquote className={styles.quote} data-large={large || undefined} dir="auto">
      <span className={styles.marked}>{words}</span>
    </blockquote>
  );
}
