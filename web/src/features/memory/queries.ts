import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, dataOf, type MemoryPage, type MemoryView } from "../../shared/api/client";

export type MemoryKind = MemoryView["kind"];

/** What is looked for; `kind` null: of any kind. */
export interface Sought {
  words: string;
  kind: MemoryKind | null;
}

/** What is remembered, and what that took the place of, page by page; what was said last comes first. */
export function memoriesQuery({ words, kind }: Sought) {
  return infiniteQueryOptions({
    queryKey: ["memories", { words, kind }] as const,
    queryFn: ({ pageParam }): Promise<MemoryPage> => {
      const status = ["current" as const, "superseded" as const];
      const query = { query: words, status, cursor: pageParam, limit: 60, ...(kind && { kind: [kind] }) };
      return dataOf(api.GET("/api/memories", { params: { query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

export interface Written {
  text: string;
  kind: MemoryKind;
}

export function writeMemory(body: Written): Promise<MemoryView> {
  return dataOf(api.POST("/api/memories", { body }));
}

export function editMemory(id: string, body: Written): Promise<MemoryView> {
  return dataOf(api.PATCH("/api/memories/{memory_id}", { params: { path: { memory_id: id } }, body }));
}

export function deleteMemory(id: string): Promise<unknown> {
  return dataOf(api.DELETE("/api/memories/{memory_id}", { params: { path: { memory_id: id } } }));
}

export function restoreMemory(id: string): Promise<MemoryView> {
  return dataOf(api.POST("/api/memories/{memory_id}/restore", { params: { path: { memory_id: id } } }));
}
