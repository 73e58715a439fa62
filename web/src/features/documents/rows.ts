import type { JobView } from "../../shared/api/client";
import { isOver } from "../../shared/jobs/isOver";

/** How long what was read today is still worth a line above the documents. */
const NEWS_MS = 60 * 60 * 1000;

/** The jobs that a reader of this page should know of: unfinished ones, failed ones, and what was read just now. */
export function rowsOf(jobs: readonly JobView[], dismissed: ReadonlySet<string>, now: number): JobView[] {
  return jobs.filter((job) => {
    if (job.kind !== "document.read" || job.state === "cancelled" || dismissed.has(job.id)) return false;
    if (!isOver(job.state)) return true;
    return job.finished_at !== null && now - Date.parse(job.finished_at) < NEWS_MS;
  });
}

/** From 0 to 100; null when nobody knows. */
export function percentOf({ progress }: JobView): number | null {
  if (progress === null || progress.total === 0) return null;
  return Math.min(100, Math.round((progress.done / progress.total) * 100));
}

export function wordsOf(job: JobView): string {
  if (job.state === "failed") return job.error_message ?? "It could not be read.";
  if (job.progress?.message) return sentence(job.progress.message);
  return job.state === "queued" ? "Waiting its turn" : job.state === "running" ? "Reading it" : "Read";
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
