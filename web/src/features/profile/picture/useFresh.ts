import { createContext, useContext, useEffect, useRef, useState } from "react";

/** How long what has just come is drawn in marker. */
const MOMENT_MS = 2_400;
const NONE: ReadonlySet<string> = new Set();

/** True where the page was seen with nothing on it: then the very first values are news as well. */
export const SeenEmpty = createContext(false);

/** Which of these have come since the page was opened; they stay fresh for a moment. What was there is no news. */
export function useFresh(keys: readonly string[] | null): ReadonlySet<string> {
  const known = useRef<ReadonlySet<string> | null>(useContext(SeenEmpty) ? NONE : null);
  const [fresh, setFresh] = useState(NONE);
  const joined = keys?.join("\n") ?? null;
  useEffect(() => {
    if (joined === null) return;
    const now = joined.split("\n").filter(Boolean);
    const before = known.current;
    known.current = new Set(now);
    const added = now.filter((key) => before !== null && !before.has(key));
    if (added.length > 0) setFresh(new Set(added));
  }, [joined]);
  useEffect(() => {
    if (fresh.size === 0) return;
    const timer = setTimeout(() => setFresh(NONE), MOMENT_MS);
    return () => clearTimeout(timer);
  }, [fresh]);
  return fresh;
}
