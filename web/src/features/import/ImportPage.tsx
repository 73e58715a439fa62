import "@mantine/core/styles/Input.layer.css";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { DocumentView } from "../../shared/api/client";
import { documentQuery } from "../../shared/documents/queries";
import { BarePage } from "../../shared/ui/BarePage";
import { Bring } from "./Bring";
import styles from "./ImportPage.module.css";

interface ImportPageProps {
  onBrought: (id: string) => void;
  children: ReactNode;
}

/** Bring one file, and look at it at once. */
export function ImportPage({ onBrought, children }: ImportPageProps) {
  const queries = useQueryClient();
  const open = (brought: DocumentView) => {
    queries.setQueryData(documentQuery(brought.id).queryKey, brought);
    onBrought(brought.id);
  };
  return (
    <BarePage title="Import a résumé" className={styles.main}>
      <Bring onBrought={open} />
      {children}
    </BarePage>
  );
}
