import type { DocumentView } from "../../shared/api/client";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { FileDrop } from "./FileDrop";
import styles from "./ImportPage.module.css";
import { UploadProgress } from "./UploadProgress";
import { useUpload } from "./useUpload";

/** A file is chosen, sent and read. */
export function Bring({ onBrought }: { onBrought: (document: DocumentView) => void }) {
  const { upload, start, cancel, refuse } = useUpload(onBrought);
  return (
    <>
      <h1 className={styles.title}>Import a résumé</h1>
      <p className={styles.words}>
        Kairix reads it and shows you what it understood, beside the page. Nothing is published before you say
        so.
      </p>
      {upload.phase === "refused" && (
        <ProblemNote key={upload.attempt} problem={upload.problem}>
          {upload.name && <p>“{upload.name}” was not kept. Choose another file below.</p>}
        </ProblemNote>
      )}
      {upload.phase === "sending" || upload.phase === "reading" ? (
        <UploadProgress upload={upload} onCancel={cancel} />
      ) : (
        <FileDrop onFile={start} onRefused={refuse} />
      )}
    </>
  );
}
