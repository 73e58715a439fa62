import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, dataOf, type ResumeView } from "../../shared/api/client";
import type {
  Disclosure,
  FactPage,
  FactView,
  OperationPage,
  OperationView,
  ReviewPage,
  Standings,
} from "../../shared/profile/wire";

/** What visitors can read. */
export function publishedQuery() {
  return queryOptions({
    queryKey: ["profile", "published"] as const,
    queryFn: (): Promise<ResumeView> => dataOf(api.GET("/api/profile/published")),
  });
}

/** Every fact about one attribute, whatever became of it, newest first. */
export function factsQuery(attribute: string) {
  return queryOptions({
    queryKey: ["profile", "facts", { attribute }] as const,
    queryFn: (): Promise<FactView[]> => allFacts(attribute),
  });
}

async function allFacts(attribute: string): Promise<FactView[]> {
  const facts: FactView[] = [];
  let cursor: string | null = null;
  do {
    const query = { attribute, limit: 100, cursor };
    const page: FactPage = await dataOf(api.GET("/api/profile/facts", { params: { query } }));
    facts.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor !== null);
  return facts;
}

/** What was understood of what the owner said, newest first: what counts, and what waits for their word. */
export function learntQuery() {
  return queryOptions({
    queryKey: ["profile", "facts", { from: "message" }] as const,
    queryFn: async (): Promise<FactView[]> => {
      const query = { source: ["message" as const], status: ["accepted" as const, "proposed" as const] };
      const page: FactPage = await dataOf(
        api.GET("/api/profile/facts", { params: { query: { ...query, limit: 40 } } }),
      );
      return page.items;
    },
  });
}

/** How each attribute stands of which something waits, or in which the owner had a word. */
export function standingsQuery() {
  return queryOptions({
    queryKey: ["profile", "standings"] as const,
    queryFn: (): Promise<Standings> => dataOf(api.GET("/api/profile/standings")),
  });
}

/** What waits for the owner's word, page by page. */
export function reviewQuery() {
  return infiniteQueryOptions({
    queryKey: ["profile", "review"] as const,
    queryFn: ({ pageParam }): Promise<ReviewPage> =>
      dataOf(api.GET("/api/profile/review", { params: { query: { cursor: pageParam, limit: 50 } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** What was done, newest first; to one attribute, or to any. */
export function historyQuery(attribute: string | null) {
  return infiniteQueryOptions({
    queryKey: ["profile", "history", attribute === null ? {} : { attribute }] as const,
    queryFn: ({ pageParam }): Promise<OperationPage> =>
      dataOf(
        api.GET("/api/profile/history", { params: { query: { attribute, cursor: pageParam, limit: 30 } } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** One thing that was done, whole. */
export function operationQuery(id: string) {
  return queryOptions({
    queryKey: ["profile", "operation", id] as const,
    queryFn: (): Promise<OperationView> =>
      dataOf(api.GET("/api/profile/history/{operation_id}", { params: { path: { operation_id: id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What came of a change: the operation that an undo would name, null when nothing had to be done. */
export interface Done {
  operation_id: string | null;
}

/**
 * What the owner says of attributes: null where there is none. Refused when one of them was changed since `revision`,
 * the one that they looked at.
 */
export function setValues(values: Record<string, unknown>, revision: number): Promise<Done> {
  return dataOf(api.PATCH("/api/profile", { body: { values, revision } }));
}

/** Who is told of attributes; refused when one of them was changed since `revision`, the one that the owner looked at. */
export function setDisclosures(disclosures: Record<string, Disclosure>, revision: number): Promise<Done> {
  return dataOf(api.PATCH("/api/profile", { body: { disclosures, revision } }));
}

/** From which certainty on, from 0.5 to 1, facts are taken in by themselves; 1.01 is never. */
export function setThreshold(accept_from: number): Promise<Done> {
  return dataOf(api.PATCH("/api/profile", { body: { accept_from } }));
}

/** The owner's own value in a fact's place, or who is told of it. */
export function editFact(id: string, body: { value: unknown } | { disclosure: Disclosure }): Promise<Done> {
  const params = { path: { fact_id: id } };
  return dataOf(api.PATCH("/api/profile/facts/{fact_id}", { params, body }));
}

export interface Verdict {
  accept?: string[];
  reject?: string[];
}

export function decide({ accept = [], reject = [] }: Verdict): Promise<Done> {
  return dataOf(api.POST("/api/profile/facts/bulk", { body: { accept, reject } }));
}

export function undoOperation(id: string): Promise<Done> {
  const params = { path: { operation_id: id } };
  return dataOf(api.POST("/api/profile/history/{operation_id}/undo", { params }));
}
