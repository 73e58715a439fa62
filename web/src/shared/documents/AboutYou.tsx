import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { problemOf } from "../../shared/api/problem";
import { discard, documentQuery, documentsQuery, trust } from "../../shared/documents/queries";
import styles from "./AboutYou.module.css";

interface AboutYouProps {
  document: string;
  /** Whom the file names. */
  names: string;
  onGone: () => void;
}

/** Asked of a file that names somebody else, before anything is learnt from it. */
export function AboutYou({ document, names, onGone }: AboutYouProps) {
  const queries = useQueryClient();
  const found = useQuery(documentQuery(document));
  const answer = useMutation({
    networkMode: "always",
    mutationFn: async (isMine: boolean) => {
      if (isMine) queries.setQueryData(documentQuery(document).queryKey, await trust(document));
      else await discard(document).then(onGone);
      await queries.invalidateQueries({ queryKey: documentsQuery().queryKey });
    },
  });
  if (!found.data?.is_doubted) return null;
  return (
    <div className={styles.asking} data-asking="">
      <p>
        It names <b dir="auto">{names}</b>. Is this about you?
      </p>
      <Button size="sm" loading={answer.isPending} onClick={() => answer.mutate(true)}>
        Yes, it is mine
      </Button>
      <Button size="sm" variant="default" disabled={answer.isPending} onClick={() => answer.mutate(false)}>
        No, discard it
      </Button>
      {answer.isError && <p role="alert">{problemOf(answer.error).message}</p>}
    </div>
  );
}
