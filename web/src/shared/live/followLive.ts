import { openStream } from "../api/client";
import { readEvents } from "../api/eventStream";
import { pauseAfter, watched } from "../api/line";
import { problemOf } from "../api/problem";
import { decodeLiveEvent, type LiveEvent } from "./liveEvents";

interface LiveListener {
  onEvent: (event: LiveEvent) => void;
  onConnection: (connected: boolean) => void;
}

/** Hear what changes, over as many connections as it takes; until `signal` fires, or the server refuses to tell. */
export async function followLive(listener: LiveListener, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const line = watched(signal);
    try {
      const response = await openStream("/api/events", { signal: line.signal });
      listener.onConnection(true);
      const body = response.body as ReadableStream<Uint8Array>;
      for await (const event of readEvents(body, decodeLiveEvent, line.sign)) {
        failures = 0;
        listener.onEvent(event);
      }
    } catch (error) {
      const { status } = problemOf(error);
      if (status >= 400 && status < 500 && status !== 429) return;
    } finally {
      line.end();
    }
    if (signal.aborted) return;
    listener.onConnection(false);
    await pauseAfter(failures++, signal);
  }
}
