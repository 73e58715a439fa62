import { type RefObject, useEffect, useRef } from "react";

/** For a button that makes way for what it opens: it has the focus again once that is closed, if nothing else has it. */
export function useFocusAfter<Place extends HTMLElement = HTMLButtonElement>(
  open: boolean,
): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const was = useRef(open);
  useEffect(() => {
    const closed = was.current && !open;
    was.current = open;
    if (closed && document.activeElement === document.body) place.current?.focus();
  }, [open]);
  return place;
}
