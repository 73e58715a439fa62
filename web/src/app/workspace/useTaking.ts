import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { take } from "../../features/import/queries";
import { problemOf } from "../../shared/api/problem";
import { documentsQuery } from "../../shared/documents/queries";

/** Take the newest draft, if there is one: what it says may then be published, and still nobody else sees it. */
export function useTaking(onTaken: () => void) {
  const queries = useQueryClient();
  const documents = useInfiniteQuery(documentsQuery());
  const draft = documents.data?.pages.flatMap((page) => page.items).find(({ state }) => state === "draft");
  const taking = useMutation({
    networkMode: "always",
    mutationFn: async () => {
      if (draft) await take(draft.id);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: documentsQuery().queryKey });
      await queries.invalidateQueries({ queryKey: ["profile"] });
      onTaken();
    },
  });
  return {
    take: () => taking.mutate(),
    isPending: taking.isPending || documents.isPending,
    problem: taking.isError ? problemOf(taking.error) : null,
  };
}
