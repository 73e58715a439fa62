/** The server pings every 15 s; three missed pings are a dead line. */
const SILENCE_MS = 45_000;
const BACKOFF_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000];

/** A signal that also fires when the line has been silent for too long. */
export function watched(signal: AbortSignal): { signal: AbortSignal; sign: () => void; end: () => void } {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  const end = () => clearTimeout(timer);
  const sign = () => {
    end();
    timer = setTimeout(() => silence.abort(), SILENCE_MS);
  };
  return { signal: AbortSignal.any([signal, silence.signal]), sign, end };
}

/** Wait longer after each failure, but not longer than until the network is back or nobody waits any more. */
export function pauseAfter(failures: number, signal: AbortSignal): Promise<void> {
  const milliseconds = BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)] as number;
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds * (0.8 + Math.random() * 0.4));
    addEventListener("online", done);
    signal.addEventListener("abort", done);
  });
}
