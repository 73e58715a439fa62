import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, dataOf, getJson, type ResumeView, sendJson } from "../../shared/api/client";
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
    queryFn: (): Promise<FactView[]> => everyPage(`/api/profile/facts?attribute=${attribute}&limit=100`),
  });
}

async function everyPage(path: string): Promise<FactView[]> {
  const facts: FactView[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: FactPage = await getJson<FactPage>(
      cursor === "" ? path : `${path}&cursor=${encodeURIComponent(cursor)}`,
    );
    facts.push(...page.items);
    cursor = page.next_cursor;
  }
  return facts;
}

/** How each attribute stands of which something waits, or in which the owner had a word. */
export function standingsQuery() {
  return queryOptions({
    queryKey: ["profile", "standings"] as const,
    queryFn: (): Promise<Standings> => getJson("/api/profile/standings"),
  });
}

/** What waits for the owner's word, page by page. */
export function reviewQuery() {
  return infiniteQueryOptions({
    queryKey: ["profile", "review"] as const,
    queryFn: ({ pageParam }): Promise<ReviewPage> =>
      getJson(`/api/profile/review?limit=50${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ""}`),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** What was done, newest first; to one attribute, or to any. */
export function historyQuery(attribute: string | null) {
  const about = attribute === null ? "" : `&attribute=${attribute}`;
  return infiniteQueryOptions({
    queryKey: ["profile", "history", attribute === null ? {} : { attribute }] as const,
    queryFn: ({ pageParam }): Promise<OperationPage> =>
      getJson(
        `/api/profile/history?limit=30${about}${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ""}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

interface Edits {
  values?: Record<string, unknown>;
  accept_from?: number;
  disclosures?: Record<string, Disclosure>;
}

export function editProfile(edits: Edits): Promise<unknown> {
  return sendJson("PATCH", "/api/profile", edits);
}

/** The owner's own value in a fact's place, or who is told of it. */
export function editFact(id: string, change: { value?: unknown; disclosure?: Disclosure }): Promise<unknown> {
  return sendJson("PATCH", `/api/profile/facts/${id}`, change);
}

export function decide(decision: { accept?: string[]; reject?: string[] }): Promise<unknown> {
  return sendJson("POST", "/api/profile/facts/bulk", { accept: [], reject: [], ...decision });
}

export function undoOperation(id: string): Promise<OperationView> {
  return sendJson("POST", `/api/profile/history/${id}/undo`);
}

/** What the owner did last. */
export async function lastDeed(): Promise<OperationView | undefined> {
  const { items } = await getJson<OperationPage>("/api/profile/history?limit=10");
  return items.find((operation) => operation.actor === "owner" && operation.undone_by === null);
}
