import { useCallback, useEffect, useRef } from "react";

/** Tells whether one is still here: who has gone elsewhere while something was done is not called back by its end. */
export function useHere(): () => boolean {
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return useCallback(() => here.current, []);
}
