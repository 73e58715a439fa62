import { queryOptions } from "@tanstack/react-query";
import { api, dataOf, type JobView } from "../api/client";

/** The owner's latest jobs, newest first. */
export function jobsQuery() {
  return queryOptions({
    queryKey: ["jobs"] as const,
    queryFn: async (): Promise<JobView[]> =>
      (await dataOf(api.GET("/api/jobs", { params: { query: { limit: 50 } } }))).items,
  });
}

export function cancelJob(id: string): Promise<JobView> {
  return dataOf(api.POST("/api/jobs/{job_id}/cancel", { params: { path: { job_id: id } } }));
}

export function retryJob(id: string): Promise<JobView> {
  return dataOf(api.POST("/api/jobs/{job_id}/retry", { params: { path: { job_id: id } } }));
}
