import { queryOptions } from "@tanstack/react-query";
import { api, type Correction, type DocumentView, dataOf } from "../../shared/api/client";
import { upload } from "../../shared/api/upload";

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

export async function bring(
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<DocumentView> {
  return (await upload("/api/documents", { file, onProgress, signal })) as DocumentView;
}

export function correct(
  id: string,
  corrections: readonly Correction[],
  revision: number,
): Promise<DocumentView> {
  const body = { corrections: corrections as never, revision };
  return dataOf(api.PATCH("/api/documents/{document_id}", { params: { path: { document_id: id } }, body }));
}

export function accept(id: string, revision: number): Promise<DocumentView> {
  const params = { path: { document_id: id }, query: { revision } };
  return dataOf(api.POST("/api/documents/{document_id}/accept", { params }));
}

/** The draft in which an accepted document is corrected. */
export function revise(id: string): Promise<DocumentView> {
  return dataOf(api.POST("/api/documents/{document_id}/revise", { params: { path: { document_id: id } } }));
}
