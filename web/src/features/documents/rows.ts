import type { JobView } from "../../shared/api/client";
import { isOver } from "../../shared/jobs/isOver";
import type { Sending } from "./sendings";

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

/** With more of them than this, what was read is told in one line. */
const FOLDED_FROM = 4;

/** What still needs a line of its own, and what was read and may share one. */
export function folded(jobs: readonly JobView[]): { open: readonly JobView[]; done: readonly JobView[] } {
  const done = jobs.filter(({ state }) => state === "succeeded");
  if (done.length < FOLDED_FROM) return { open: jobs, done: [] };
  return { open: jobs.filter(({ state }) => state !== "succeeded"), done };
}

/** How many values of what was read wait for a look. */
export function waitingIn(jobs: readonly JobView[]): number {
  return jobs.reduce((sum, { result }) => sum + Number(result?.waiting ?? 0), 0);
}

/** How many files are at which step, while several are under way: `2 on their way · 5 waiting · 1 being read`. */
export function tallyOf(sendings: readonly Sending[], jobs: readonly JobView[]): string | null {
  const sent = (...states: Sending["state"][]) =>
    sendings.filter(({ state }) => states.includes(state)).length;
  const done = (...states: JobView["state"][]) => jobs.filter(({ state }) => states.includes(state)).length;
  const [way, waiting] = [sent("sending"), sent("waiting", "held") + done("queued")];
  if (way + waiting + done("running") < 2) return null;
  const steps: [number, string][] = [
    [way, "on their way"],
    [waiting, "waiting"],
    [done("running"), "being read"],
    [done("succeeded") + sent("known"), "read"],
    [done("failed") + sent("refused"), "not read"],
  ];
  return steps
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(" · ");
}

/** From 0 to 100; null when nobody knows. */
export function percentOf({ progress }: JobView): number | null {
  if (progress === null || progress.total === 0) return null;
  return Math.min(100, Math.round((progress.done / progress.total) * 100));
}

export function wordsOf(job: JobView): string {
  if (job.state === "failed") return job.error_message ?? "It could not be read.";
  if (job.state === "queued" && job.error_message) return `${job.error_message} It is tried again by itself.`;
  if (job.progress?.message) return sentence(job.progress.message);
  return job.state === "queued" ? "Waiting its turn" : job.state === "running" ? "Reading it" : "Read";
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
