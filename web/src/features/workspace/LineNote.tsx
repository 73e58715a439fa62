import { IconCloudOff } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import styles from "./LineNote.module.css";

/** A line that is back within two seconds was never worth a word. */
const PATIENCE_MS = 2_000;

/** Says that what is on the page may be older than what is stored. */
export function LineNote({ connected }: { connected: boolean }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (connected) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [connected]);
  return (
    <div role="status">
      {late && (
        <p className={styles.note}>
          <IconCloudOff size={18} stroke={1.5} aria-hidden />
          No connection. This page may be out of date; it catches up by itself.
        </p>
      )}
    </div>
  );
}
