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
  const failed = [schema, profile, standings].filter((query) => query.isError);
  const query = {
    isPending: rows === null,
    isError: failed.length > 0,
    error: failed[0]?.error ?? null,
    refetch: () => Promise.all(failed.map((query) => query.refetch())),
  };
  return { schema: schema.data, rows, query };
}
