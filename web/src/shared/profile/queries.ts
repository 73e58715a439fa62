import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../api/client";
import type { FactPage, FactView, ProfileSchema, ProfileView } from "./wire";

/** The values of these attributes and sections; of all for none. Each chart asks for just what it draws. */
export function profileQuery(fields: readonly string[]) {
  return queryOptions({
    queryKey: ["profile", "values", [...fields].sort()] as const,
    queryFn: (): Promise<ProfileView> =>
      getJson(fields.length > 0 ? `/api/profile?fields=${fields.join(",")}` : "/api/profile"),
  });
}

/** What a profile can hold. It changes only with the program. */
export function schemaQuery() {
  return queryOptions({
    queryKey: ["profile", "schema"] as const,
    queryFn: (): Promise<ProfileSchema> => getJson("/api/profile/schema"),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The accepted facts of one attribute, newest first. */
export function evidenceQuery(attribute: string) {
  return queryOptions({
    queryKey: ["profile", "facts", { attribute, status: "accepted" }] as const,
    queryFn: (): Promise<FactView[]> =>
      getJson<FactPage>(`/api/profile/facts?attribute=${attribute}&status=accepted&limit=100`).then(
        (page) => page.items,
      ),
  });
}

/** How many facts wait for the owner's word. */
export function waitingQuery() {
  return queryOptions({
    queryKey: ["profile", "waiting"] as const,
    queryFn: (): Promise<number> =>
      getJson<{ waiting: number }>("/api/profile/review?limit=1").then((review) => review.waiting),
  });
}
