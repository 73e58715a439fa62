import type { JobView } from "../api/client";

export function isOver(state: JobView["state"]): boolean {
  return state !== "queued" && state !== "running";
}
