import { IconArrowDown } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import styles from "./JumpToLatest.module.css";

const NEAR = 160;

/** Shown when there is more below than the eye can see. */
export function JumpToLatest() {
  const away = useAwayFromEnd();
  if (!away) return null;
  const jump = () => scrollTo({ top: document.documentElement.scrollHeight, behavior: "smooth" });
  return (
    <button type="button" className={styles.jump} onClick={jump}>
      <IconArrowDown size={16} stroke={1.5} aria-hidden />
      Jump to latest
    </button>
  );
}

function useAwayFromEnd(): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const measure = () => {
      const page = document.documentElement;
      setAway(page.scrollHeight - page.clientHeight - page.scrollTop > NEAR);
    };
    const growth = new ResizeObserver(measure);
    growth.observe(document.body);
    addEventListener("scroll", measure, { passive: true });
    return () => {
      growth.disconnect();
      removeEventListener("scroll", measure);
    };
  }, []);
  return away;
}
