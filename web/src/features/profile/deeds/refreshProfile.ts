import type { QueryClient } from "@tanstack/react-query";

/** Have everything about the profile fetched anew but its schema, which only the program changes. */
export function refreshProfile(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({
    queryKey: ["profile"],
    predicate: ({ queryKey }) => queryKey[1] !== "schema",
  });
}
