import type { CoachView, JobView } from "../api/client";

/** What an owner's open windows are told: that something changed, never the thing itself. */
export type LiveEvent =
  | { type: "hello"; revision: number; jobs: JobView[] }
  | {
      type: "profile.updated";
      revision: number;
      attributes: string[];
      operation_id: string | null;
      waiting: number;
    }
  | {
      type: "job.progressed";
      job_id: string;
      kind: string;
      state: JobView["state"];
      step: string;
      message: string;
      done: number;
      total: number;
    }
  | { type: "coach.updated"; phase: CoachView["phase"]; percent: number }
  | { type: "memory.updated"; memory_ids: string[] }
  | { type: "inbox.received"; kind: "question" | "message" | "booking" }
  | { type: "roadmap.updated"; roadmap_id: string; version: number };

const REQUIRED: Record<LiveEvent["type"], readonly string[]> = {
  hello: ["revision", "jobs"],
  "profile.updated": ["revision", "attributes", "waiting"],
  "coach.updated": ["phase", "percent"],
  "job.progressed": ["job_id", "kind", "state", "step", "message", "done", "total"],
  "memory.updated": ["memory_ids"],
  "inbox.received": ["kind"],
  "roadmap.updated": ["roadmap_id", "version"],
};

/** One event from its JSON; null for a kind that this client does not know, or for what is no event at all. */
export function decodeLiveEvent(json: string): LiveEvent | null {
  const value: unknown = parse(json);
  if (typeof value !== "object" || value === null || !("type" in value)) return null;
  const required = new Map(Object.entries(REQUIRED)).get(String(value.type));
  return required?.every((field) => field in value) ? (value as LiveEvent) : null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
