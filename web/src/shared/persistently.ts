const PAUSES_MS = [500, 2_000, 5_000];

/** Load code that is needed now. Without a network: when it is back. With one: a few times more, then it is an error. */
export async function persistently<T>(load: () => Promise<T>): Promise<T> {
  for (const milliseconds of PAUSES_MS) {
    try {
      return await load();
    } catch {
      await (navigator.onLine ? pause(milliseconds) : backOnline());
    }
  }
  return load();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function backOnline(): Promise<void> {
  return new Promise((resolve) => addEventListener("online", () => resolve(), { once: true }));
}
