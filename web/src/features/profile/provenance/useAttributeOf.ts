import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { factsQuery } from "../queries";

/** Finds the attribute that a fact of a section is about; null when the fact is gone. */
export function useAttributeOf() {
  const queries = useQueryClient();
  return useCallback(
    async (section: string, fact: string): Promise<string | null> => {
      const facts = await queries.fetchQuery(factsQuery(section));
      return facts.find(({ id }) => id === fact)?.attribute ?? null;
    },
    [queries],
  );
}
