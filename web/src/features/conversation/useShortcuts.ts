import { useEffect } from "react";

interface Shortcuts {
  onSlash: () => void;
  /** null while there is nothing to stop. */
  onEscape: (() => void) | null;
}

/** `/` goes to the composer, Escape stops the answer; neither while something nearer wants the key. */
export function useShortcuts({ onSlash, onEscape }: Shortcuts): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "/" && !typing(event.target)) {
        event.preventDefault();
        onSlash();
      } else if (event.key === "Escape" && onEscape && !document.querySelector("dialog[open]")) {
        onEscape();
      }
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  });
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}
