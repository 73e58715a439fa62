import { readEvents } from "../../shared/api/eventStream";
import { pauseAfter, watched } from "../../shared/api/line";
import { type Problem, problemOf } from "../../shared/api/problem";
import { decodeTurnEvent, isLast, type TurnEvent } from "./turnEvents";

const MAX_SERVER_ERRORS = 4;

export interface TurnSource {
  /** Starts the turn, or finds it again: a repeated start with the same client id gives the same turn. */
  begin: ((signal: AbortSignal) => Promise<Response>) | null;
  /** The events of a turn after number `after`. */
  resume: (turnId: string, after: number, signal: AbortSignal) => Promise<Response>;
  turnId: string | null;
}

interface TurnListener {
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
      const body = response.body as ReadableStream<Uint8Array>;
      for await (const event of readEvents(body, decodeTurnEvent, line.sign)) {
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
    await pauseAfter(failures++, signal);
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
