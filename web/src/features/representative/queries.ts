import { queryOptions } from "@tanstack/react-query";
import { api, dataOf, type RepresentativeCard, type Site } from "../../shared/api/client";

export function siteQuery() {
  return queryOptions({ queryKey: ["site"], queryFn: (): Promise<Site> => dataOf(api.GET("/api/site")) });
}

export function representativeQuery(handle: string) {
  return queryOptions({
    queryKey: ["representative", handle],
    queryFn: (): Promise<RepresentativeCard> =>
      dataOf(api.GET("/api/representatives/{handle}", { params: { path: { handle } } })),
  });
}
