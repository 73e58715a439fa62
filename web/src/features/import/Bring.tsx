import type { DocumentView } from "../../shared/api/client";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { Documents } from "./Documents";
import { FileDrop } from "./FileDrop";
import styles from "./ImportPage.module.css";
import { UploadProgress } from "./UploadProgress";
import { useUpload } from "./useUpload";

interface BringProps {
  onBrought: (document: DocumentView) => void;
  onOpen: (id: string) => void;
}

/** A file is chosen, sent and read; or one that was brought before is opened. */
export function Bring({ onBrought, onOpen }: BringProps) {
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
      <Documents onOpen={onOpen} />
    </>
  );
}
