import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, type DocumentPage, type DocumentView, dataOf } from "../api/client";

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

export function documentQuery(id: string) {
  return queryOptions({
    queryKey: ["document", id],
    queryFn: (): Promise<DocumentView> =>
      dataOf(api.GET("/api/documents/{document_id}", { params: { path: { document_id: id } } })),
    // Another tab may have corrected it in the meantime.
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}

export function pictureQuery(id: string, number: number) {
  return queryOptions({
    queryKey: ["picture", id, number],
    queryFn: (): Promise<Blob> =>
      dataOf(
        api.GET("/api/documents/{document_id}/pages/{number}", {
          params: { path: { document_id: id, number } },
          parseAs: "blob",
        }),
      ) as Promise<Blob>,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function discard(id: string): Promise<unknown> {
  return dataOf(api.DELETE("/api/documents/{document_id}", { params: { path: { document_id: id } } }));
}

/** It names somebody else, and is its owner's all the same. */
export function trust(id: string): Promise<DocumentView> {
  return dataOf(api.POST("/api/documents/{document_id}/trust", { params: { path: { document_id: id } } }));
}
