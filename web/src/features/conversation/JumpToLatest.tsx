import { IconArrowDown } from "@tabler/icons-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import styles from "./JumpToLatest.module.css";

/** What stands at the end of the last answer; below it is only air. */
export const END = "data-end-of-talk";

/** A line over the dock, and a way down, while the last words are under it. */
export function JumpToLatest() {
  const line = useRef<HTMLDivElement>(null);
  const away = useAwayFromEnd(line);
  const jump = () => endOfTalk()?.scrollIntoView({ block: "end", behavior: "smooth" });
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

function endOfTalk(): Element | null {
  return document.querySelector(`[${END}]`);
}

function useAwayFromEnd(line: RefObject<HTMLElement | null>): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const measure = () => {
      const end = endOfTalk()?.getBoundingClientRect().top ?? 0;
      const dock = line.current?.getBoundingClientRect().top ?? 0;
      setAway(end > dock + 4);
    };
    const growth = new ResizeObserver(measure);
    growth.observe(document.body);
    addEventListener("scroll", measure, { passive: true });
    // The last exchange keeps its height while its answer grows inside it.
    const words = new MutationObserver(measure);
    words.observe(document.body, { subtree: true, childList: true, characterData: true });
    return () => {
      growth.disconnect();
      words.disconnect();
      removeEventListener("scroll", measure);
    };
  }, [line]);
  return away;
}
