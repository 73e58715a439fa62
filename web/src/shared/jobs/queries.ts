import { queryOptions } from "@tanstack/react-query";
import { getJson, postJson } from "../api/client";
import type { JobView } from "../profile/wire";

/** The owner's latest jobs, newest first. */
export function jobsQuery() {
  return queryOptions({
    queryKey: ["jobs"] as const,
    queryFn: (): Promise<JobView[]> =>
      getJson<{ items: JobView[] }>("/api/jobs?limit=50").then((page) => page.items),
  });
}

export function cancelJob(id: string): Promise<JobView> {
  return postJson(`/api/jobs/${id}/cancel`);
}

export function retryJob(id: string): Promise<JobView> {
  return postJson(`/api/jobs/${id}/retry`);
}
