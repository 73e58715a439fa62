import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { profileQuery, schemaQuery } from "../../../shared/profile/queries";
import { standingsQuery } from "../queries";
import { rowsOf } from "./rows";

/** Every attribute with all that is known of it; `rows` is null until everything is there that it takes. */
export function useRows() {
  const schema = useQuery(schemaQuery());
  const profile = useQuery(profileQuery([]));
  const standings = useQuery(standingsQuery());
  const rows = useMemo(
    () =>
      schema.data && profile.data && standings.data
        ? rowsOf(schema.data, profile.data, standings.data)
        : null,
    [schema.data, profile.data, standings.data],
  );
  const failed = [schema, profile, standings].find((query) => query.isError);
  const query = {
    isPending: rows === null,
    isError: failed !== undefined,
    error: failed?.error ?? null,
    refetch: async () => failed?.refetch(),
  };
  return { schema: schema.data, rows, query };
}
