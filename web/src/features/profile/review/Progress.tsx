import { useEffect, useState } from "react";
import styles from "./Progress.module.css";

/** How far one has come since one sat down; who gets more while they read has more to do. */
export function Progress({ waiting }: { waiting: number }) {
  const [most, setMost] = useState(waiting);
  useEffect(() => setMost((before) => Math.max(before, waiting)), [waiting]);
  if (most === 0) return null;
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} max={most} value={most - waiting} aria-label="Decided so far" />
      <span className={styles.words} role="status">
        {waiting === 0 ? "All decided" : `${waiting} ${waiting === 1 ? "waits" : "wait"}`}
        {most > waiting && waiting > 0 && `, ${most - waiting} decided`}
      </span>
    </div>
  );
}
