import { queryOptions } from "@tanstack/react-query";
import { api, dataOf, type PublicationView } from "../../shared/api/client";

/** One's own page: what visitors meet there, or would. Beside the profile, since it changes with it. */
export function publicationQuery() {
  return queryOptions({
    queryKey: ["profile", "publication"] as const,
    queryFn: (): Promise<PublicationView> => dataOf(api.GET("/api/profile/publication")),
    staleTime: 0,
  });
}

export function publish(): Promise<PublicationView> {
  return dataOf(api.POST("/api/profile/publication"));
}

export function unpublish(): Promise<PublicationView> {
  return dataOf(api.DELETE("/api/profile/publication"));
}
