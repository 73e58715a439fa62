import { useEffect, useState } from "react";

/** Seconds until a moment in milliseconds since the epoch, counted down; 0 from then on. */
export function useCountdown(until: number): number {
  const [now, setNow] = useState(Date.now);
  const wait = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(() => setNow(Date.now()), 1000);
    return () => clearTimeout(timer);
  }, [wait]);
  return wait;
}

/** `40 s`, `3 min`, `2 h` */
export function spelled(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3600 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}
