import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { problemOf } from "../api/problem";
import { useHere } from "../useHere";
import styles from "./AboutYou.module.css";
import { discard, documentQuery, documentsQuery, trust } from "./queries";

interface AboutYouProps {
  document: string;
  onGone: () => void;
  /** Whom the file names, where nothing else has said it. */
  children?: ReactNode;
}

/** Asked of a file that names somebody else, before anything is learnt from it. */
export function AboutYou({ document, onGone, children }: AboutYouProps) {
  const queries = useQueryClient();
  const isHere = useHere();
  const found = useQuery(documentQuery(document));
  const answer = useMutation({
    networkMode: "always",
    mutationFn: async (isMine: boolean) => {
      if (isMine) queries.setQueryData(documentQuery(document).queryKey, await trust(document));
      else {
        await discard(document);
        if (isHere()) onGone();
      }
      await queries.invalidateQueries({ queryKey: documentsQuery().queryKey });
    },
  });
  if (!found.data?.is_doubted) return null;
  return (
    <div className={styles.asking} data-asking="">
      <p>{children} Is this about you?</p>
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
