import { api, type Correction, type DocumentView, dataOf } from "../../shared/api/client";
import { upload } from "../../shared/api/upload";

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

/** Accept a draft as it is now, with whatever was corrected in it. */
export async function take(id: string): Promise<DocumentView> {
  const { revision } = await dataOf(
    api.GET("/api/documents/{document_id}", { params: { path: { document_id: id } } }),
  );
  return accept(id, revision);
}
