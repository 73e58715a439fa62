import { useEffect } from "react";
import type { DraftStore } from "./draftStore";
import type { Spotlight } from "./spotlight";

interface Keys {
  spotlight: Spotlight;
  unsure: readonly string[];
  store: DraftStore | null;
}

/** `n` and `p` lead through the values to check, Ctrl+Z undoes. Whoever is writing means letters. */
export function useDeskKeys({ spotlight, unsure, store }: Keys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isWriting(event.target)) return;
      const act = {
        undo: () => store?.undo(),
        n: () => step(spotlight, unsure, 1),
        p: () => step(spotlight, unsure, -1),
      };
      const key = keyOf(event);
      if (key === null) return;
      event.preventDefault();
      act[key]();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [spotlight, unsure, store]);
}

/** To the next value to check, or the one before; round and round. */
export function step(spotlight: Spotlight, unsure: readonly string[], by: 1 | -1): void {
  if (unsure.length === 0) return;
  const here = unsure.indexOf(spotlight.get().chosen ?? "");
  const start = by === 1 ? -1 : unsure.length;
  const next = ((here === -1 ? start : here) + by + unsure.length) % unsure.length;
  spotlight.choose(unsure[next] ?? null, "check");
}

function keyOf(event: KeyboardEvent): "undo" | "n" | "p" | null {
  const command = event.ctrlKey || event.metaKey;
  if (command) return event.key.toLowerCase() === "z" && !event.shiftKey ? "undo" : null;
  return !event.altKey && (event.key === "n" || event.key === "p") ? event.key : null;
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}
