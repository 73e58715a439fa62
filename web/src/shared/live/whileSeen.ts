/**
 * Does something for as long as somebody may see this page, each time anew; what it returns ends it for good.
 *
 * A browser opens six connections to a server over HTTP/1.1, for all of its windows, and pages that were left keep
 * theirs for the way back: a line that nobody looks at would keep the others from loading.
 */
export function whileSeen(begin: (signal: AbortSignal) => void): () => void {
  let line: AbortController | null = null;
  const end = () => {
    line?.abort();
    line = null;
  };
  const follow = () => {
    if (document.visibilityState === "hidden") return end();
    if (line !== null) return;
    line = new AbortController();
    begin(line.signal);
  };
  document.addEventListener("visibilitychange", follow);
  addEventListener("pageshow", follow);
  addEventListener("pagehide", end);
  follow();
  return () => {
    document.removeEventListener("visibilitychange", follow);
    removeEventListener("pageshow", follow);
    removeEventListener("pagehide", end);
    end();
  };
}
