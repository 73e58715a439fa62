import type { Citation, RubricRow } from "../../shared/api/client";

/**
 * What streams while an answer is written; applying an event twice changes nothing. `seq` only tells the server where
 * to go on: an answer that is told again may have other numbers.
 */
export type TurnEvent = { seq: number } & (
  | { type: "turn.started"; turn_id: string; conversation_id: string; question_id: string; answer_id: string }
  | { type: "text.delta"; offset: number; text: string }
  | { type: "language"; language: string }
  | { type: "tool.started"; call_id: string; name: string; arguments: Record<string, unknown> }
  | { type: "tool.finished"; call_id: string; name: string; ok: boolean; summary: string }
  | { type: "citation"; citation: Citation }
  | { type: "notice"; code: string; message: string; spans: [number, number][] }
  | { type: "rubric"; rows: RubricRow[] }
  | { type: "turn.finished"; status: "complete" | "stopped"; usage: Usage }
  | { type: "turn.failed"; code: string; message: string; retryable: boolean }
);

interface Usage {
  input_tokens: number;
  output_tokens: number;
  cached_input_tokens: number;
  cost_microdollars: number | null;
}

/** The fields that tell a kind apart from noise; the rest follows from the server's own encoder and its fixture. */
const REQUIRED: Record<TurnEvent["type"], readonly string[]> = {
  "turn.started": ["turn_id", "conversation_id", "question_id", "answer_id"],
  "text.delta": ["offset", "text"],
  language: ["language"],
  "tool.started": ["call_id", "name"],
  "tool.finished": ["call_id", "name", "ok"],
  citation: ["citation"],
  notice: ["code", "message", "spans"],
  rubric: ["rows"],
  "turn.finished": ["status"],
  "turn.failed": ["code", "message", "retryable"],
};

/** One event from its JSON; null for a kind that this client does not know, or for what is no event at all. */
export function decodeTurnEvent(json: string): TurnEvent | null {
  const value: unknown = parse(json);
  if (typeof value !== "object" || value === null || !("seq" in value) || !("type" in value)) return null;
  const required = new Map(Object.entries(REQUIRED)).get(String(value.type));
  return required?.every((field) => field in value) ? (value as TurnEvent) : null;
}

export function isLast(event: TurnEvent): boolean {
  return event.type === "turn.finished" || event.type === "turn.failed";
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
