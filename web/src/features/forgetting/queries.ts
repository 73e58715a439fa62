import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, dataOf, type ForgetReceipt, type ForgetReceipts, type Traces } from "../../shared/api/client";
import { Problem } from "../../shared/api/problem";

/** What of the traces is to go. */
export interface Choice {
  facts: string[];
  memories: string[];
  documents: string[];
  answers: string[];
  roadmaps: string[];
  messages: boolean;
}

/** Where something stands that is to be forgotten; nothing goes yet. */
export async function findTraces(text: string): Promise<Traces> {
  const { found } = await dataOf(api.POST("/api/forget", { body: { text, preview: true, messages: false } }));
  if (found === null) throw new Problem({}, 500);
  return found;
}

export async function forget(text: string, choice: Choice): Promise<ForgetReceipt> {
  const { receipt } = await dataOf(api.POST("/api/forget", { body: { text, preview: false, ...choice } }));
  if (receipt === null) throw new Problem({}, 500);
  return receipt;
}

/** What was forgotten, newest first. */
export function receiptsQuery() {
  return infiniteQueryOptions({
    queryKey: ["forgotten"] as const,
    queryFn: ({ pageParam }): Promise<ForgetReceipts> =>
      dataOf(api.GET("/api/forget/receipts", { params: { query: { cursor: pageParam, limit: 20 } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}
