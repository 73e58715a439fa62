import type { JobView } from "../profile/wire";

export function isOver(state: JobView["state"]): boolean {
  return state !== "queued" && state !== "running";
}
