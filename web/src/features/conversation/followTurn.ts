import { type Problem, problemOf } from "../../shared/api/problem";
import { readTurnEvents } from "./eventStream";
import { isLast, type TurnEvent } from "./turnEvents";

/** The server pings every 15 s; three missed pings are a dead line. */
const SILENCE_MS = 45_000;
const BACKOFF_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000];
const MAX_SERVER_ERRORS = 4;

export interface TurnSource {
  /** Starts the turn, or finds it again: a repeated start with the same client id gives the same turn. */
  begin: ((signal: AbortSignal) => Promise<Response>) | null;
  /** The events of a turn after number `after`. */
  resume: (turnId: string, after: number, signal: AbortSignal) => Promise<Response>;
  turnId: string | null;
}

export interface TurnListener {
  onEvent: (event: TurnEvent) => void;
  onConnection: (connected: boolean) => void;
}

/** Follow a turn to its last event, over as many connections as it takes. Throws the Problem that ends the attempt. */
export async function followTurn(
  source: TurnSource,
  listener: TurnListener,
  signal: AbortSignal,
): Promise<void> {
  let { turnId } = source;
  let after = 0;
  let failures = 0;
  while (!signal.aborted) {
    const line = watched(signal);
    try {
      const response = await open(source, turnId, after, line.signal);
      listener.onConnection(true);
      // A line that brings nothing may have been asked for a number that is not given any more.
      after = 0;
      for await (const event of readTurnEvents(response.body as ReadableStream<Uint8Array>, line.sign)) {
        failures = 0;
        after = event.seq;
        if (event.type === "turn.started") turnId = event.turn_id;
        listener.onEvent(event);
        if (isLast(event)) return;
      }
    } catch (error) {
      if (signal.aborted) return;
      failures = failuresAfter(problemOf(error), failures);
    } finally {
      line.end();
    }
    listener.onConnection(false);
    await pause(BACKOFF_MS[Math.min(failures++, BACKOFF_MS.length - 1)] as number, signal);
  }
}

function open(
  source: TurnSource,
  turnId: string | null,
  after: number,
  signal: AbortSignal,
): Promise<Response> {
  if (turnId !== null) return source.resume(turnId, after, signal);
  if (source.begin === null) throw new Error("a turn needs a start or an id");
  return source.begin(signal);
}

/** A lost network is waited out; a server that keeps failing is believed after a while; a refusal at once. */
function failuresAfter(problem: Problem, failures: number): number {
  if (problem.status === 0) return failures;
  const passing = [502, 503, 504].includes(problem.status);
  if (!passing || failures >= MAX_SERVER_ERRORS) throw problem;
  return failures;
}

/** A signal that also fires when the line has been silent for too long. */
function watched(signal: AbortSignal): { signal: AbortSignal; sign: () => void; end: () => void } {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  const end = () => clearTimeout(timer);
  const sign = () => {
    end();
    timer = setTimeout(() => silence.abort(), SILENCE_MS);
  };
  return { signal: AbortSignal.any([signal, silence.signal]), sign, end };
}

/** Wait, but not longer than until the network is back or nobody waits any more. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
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
