import { useCallback, useEffect, useRef } from "react";

/** Gives the focus back to what opened something, once that is closed. Call what is returned when it is opened. */
export function useReturningFocus(open: boolean): () => void {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (!open) return;
    // Only once it is gone: while it stands over the page, nothing below can be focused.
    return () => {
      if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
    };
  }, [open]);
  return useCallback(() => {
    if (document.activeElement !== document.body) opener.current = document.activeElement;
  }, []);
}
