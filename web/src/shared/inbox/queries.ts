import { queryOptions } from "@tanstack/react-query";
import { api, dataOf } from "../api/client";
import type { components } from "../api/schema";

/** How much waits. */
export function inboxQuery() {
  return queryOptions({
    queryKey: ["inbox", "counts"] as const,
    queryFn: (): Promise<components["schemas"]["InboxView"]> => dataOf(api.GET("/api/inbox")),
  });
}
