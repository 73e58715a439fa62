import { useInfiniteQuery } from "@tanstack/react-query";
import { documentsQuery } from "../../shared/documents/queries";
import styles from "./OfferImport.module.css";

/** To its owner, as long as an installation speaks from the sample: how to make it one's own. */
export default function OfferImport() {
  const found = useInfiniteQuery(documentsQuery());
  const documents = found.data?.pages.flatMap((page) => page.items) ?? [];
  if (!documents.some((document) => document.state === "current" && document.is_sample)) return null;
  return (
    <p className={styles.offer}>
      This page speaks from a sample. <a href="/import">Import your résumé</a> to make it yours.
    </p>
  );
}
