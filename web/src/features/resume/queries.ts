import { queryOptions } from "@tanstack/react-query";
import { api, dataOf, type ResumeView } from "../../shared/api/client";

export function resumeQuery(handle: string) {
  return queryOptions({
    queryKey: ["resume", handle],
    queryFn: (): Promise<ResumeView> =>
      dataOf(api.GET("/api/representatives/{handle}/resume", { params: { path: { handle } } })),
    staleTime: 5 * 60_000,
  });
}
