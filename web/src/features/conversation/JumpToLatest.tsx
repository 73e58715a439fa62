import { IconArrowDown } from "@tabler/icons-react";
import { useRef } from "react";
import styles from "./JumpToLatest.module.css";
import { useEndOfTalk } from "./useEndOfTalk";

/** A line over the dock, and a way down, while the last words are under it. */
export function JumpToLatest() {
  const line = useRef<HTMLDivElement>(null);
  const { away, jump } = useEndOfTalk(line);
  return (
    <div ref={line} className={styles.line} data-away={away || undefined}>
      {away && (
        <button type="button" className={styles.jump} onClick={jump}>
          <IconArrowDown size={16} stroke={1.5} aria-hidden />
          Jump to latest
        </button>
      )}
    </div>
  );
}
