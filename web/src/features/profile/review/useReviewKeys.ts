import { useEffect } from "react";

/** What each key does; null for what cannot be done now. */
type ReviewKeys = Record<"a" | "e" | "r" | "j" | "k" | "u" | "x", (() => void) | null>;

/**
 * One key each, once for each time that it is pressed. Whoever is writing means letters, and whoever holds a modifier
 * means the browser.
 */
export function useReviewKeys(keys: ReviewKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.isComposing || isWriting(event.target)) return;
      const act = keys[event.key.toLowerCase() as keyof ReviewKeys];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [keys]);
}

const WRITTEN_IN =
  "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=range])";

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.matches(WRITTEN_IN) || target.closest("form, dialog") !== null)
  );
}
