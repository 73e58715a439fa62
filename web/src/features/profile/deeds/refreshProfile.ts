import type { QueryClient } from "@tanstack/react-query";

/** What is done to the profile is stored in the order in which it was done. */
export const IN_TURN = { mutationKey: ["profile"], scope: { id: "profile" } };

/** Have everything about the profile fetched anew but its schema, which only the program changes. */
export function refreshProfile(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({
    queryKey: ["profile"],
    predicate: ({ queryKey }) => queryKey[1] !== "schema",
  });
}
