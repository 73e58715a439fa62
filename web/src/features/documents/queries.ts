import type { DocumentView, JobView } from "../../shared/api/client";
import { upload } from "../../shared/api/upload";

/** A file that the server took: a job reads it now, or it was read before. */
export type Brought = { job: JobView } | { job: null; document: string };

export async function bring(
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Brought> {
  const sent = { file, prefer: "respond-async", onProgress, signal };
  const answer = (await upload("/api/documents", sent)) as JobView | DocumentView;
  return "kind" in answer ? { job: answer } : { job: null, document: answer.id };
}
