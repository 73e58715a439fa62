import { useEffect, useRef, useState } from "react";
import { lessMotion } from "../../../shared/motion";

/** The server sends at most 20 pieces a second: each flows in until the next one comes. */
const PIECE_MS = 50;

/**
 * How much of a text to show while it grows: what comes at once flows in, frame by frame. All of it as soon as it has
 * stopped growing, and always for who asked for less motion.
 */
export function useFlow(text: string, growing: boolean): string {
  const flowing = growing && !lessMotion();
  const shown = useRef(text.length);
  const [, draw] = useState(0);
  useEffect(() => {
    const from = flowing ? Math.min(shown.current, text.length) : text.length;
    shown.current = from;
    if (from === text.length) return;
    const began = performance.now();
    let frame = requestAnimationFrame(function next(now) {
      const part = Math.min(1, Math.max(0, now - began) / PIECE_MS);
      shown.current = from + Math.ceil((text.length - from) * part);
      draw(shown.current);
      if (part < 1) frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [text, flowing]);
  return flowing ? text.slice(0, wholeCharacters(text, shown.current)) : text;
}

/** An index that does not part the two halves of a character beyond the basic plane. */
function wholeCharacters(text: string, index: number): number {
  const code = text.charCodeAt(index - 1);
  return code >= 0xd800 && code <= 0xdbff ? index + 1 : index;
}
