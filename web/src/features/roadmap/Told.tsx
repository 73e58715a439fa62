import { Button } from "@mantine/core";
import { useEffect } from "react";
import styles from "../profile/deeds/Deeds.module.css";
import type { Done } from "./useRoadmap";

const SHOWN_MS = 12_000;

/** What was just done, and a way to take it back. */
export function Told({ done, onForget }: { done: Done | null; onForget: () => void }) {
  useEffect(() => {
    if (done === null) return;
    const timer = setTimeout(onForget, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [done, onForget]);
  const undo = done?.undo;
  return (
    <div role="status" className={styles.place}>
      {done && (
        <p className={styles.told}>
          <span>{done.words}</span>
          {undo && (
            <Button
              size="compact-sm"
              variant="transparent"
              className={styles.act}
              onClick={() => {
                undo();
                onForget();
              }}
            >
              Undo
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
