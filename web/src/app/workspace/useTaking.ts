import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { take } from "../../features/import/queries";
import type { DocumentLabel, DocumentPage } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import { documentQuery, documentsQuery } from "../../shared/documents/queries";
import { useHere } from "../../shared/useHere";

/** Take the newest draft, if there is one: what it says may then be published, and still nobody else sees it. */
export function useTaking(onTaken: () => void) {
  const queries = useQueryClient();
  const documents = useInfiniteQuery(documentsQuery());
  const isHere = useHere();
  const draft = newestDraft(documents.data);
  const found = useQuery({ ...documentQuery(draft?.id ?? ""), enabled: draft !== undefined });
  const taking = useMutation({
    networkMode: "always",
    mutationFn: async () => {
      // What was just read may not be listed here yet.
      const { data } = await documents.refetch({ throwOnError: true });
      const newest = newestDraft(data);
      if (newest) await take(newest.id);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: documentsQuery().queryKey });
      await queries.invalidateQueries({ queryKey: ["profile"] });
      if (isHere()) onTaken();
    },
  });
  return {
    take: () => taking.mutate(),
    isPending: taking.isPending || documents.isPending || (draft !== undefined && found.isPending),
    /** The draft, while nobody has said that it is about its owner: it cannot be taken before. */
    doubted: draft !== undefined && found.data?.is_doubted ? found.data : null,
    problem: taking.isError ? problemOf(taking.error) : null,
  };
}

function newestDraft(listed: { pages: readonly DocumentPage[] } | undefined): DocumentLabel | undefined {
  return listed?.pages.flatMap((page) => page.items).find(({ state }) => state === "draft");
}
