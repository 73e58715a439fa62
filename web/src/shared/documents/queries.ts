import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, type DocumentPage, dataOf } from "../api/client";

/** What was brought, newest first. */
export function documentsQuery() {
  return infiniteQueryOptions({
    queryKey: ["documents"],
    queryFn: ({ pageParam }): Promise<DocumentPage> =>
      dataOf(api.GET("/api/documents", { params: { query: { cursor: pageParam, limit: 20 } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    staleTime: 0,
  });
}

export function discard(id: string): Promise<unknown> {
  return dataOf(api.DELETE("/api/documents/{document_id}", { params: { path: { document_id: id } } }));
}
