import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./Theirs.module.css";

interface TheirsProps {
  says: ReactNode;
  onTheirs: () => void;
}

/** It was changed elsewhere while one wrote: theirs, or mine, which is what the form around it stores. */
export function Theirs({ says, onTheirs }: TheirsProps) {
  return (
    <div className={styles.theirs}>
      <p className={styles.says}>
        <span className={styles.label}>It says now</span> {says}
      </p>
      <div className={styles.choice}>
        <Button size="sm" type="submit">
          Keep mine
        </Button>
        <Button size="sm" variant="default" onClick={onTheirs}>
          Keep theirs
        </Button>
      </div>
    </div>
  );
}
