import { Button } from "@mantine/core";
import styles from "./UploadProgress.module.css";
import type { Upload } from "./useUpload";

interface UploadProgressProps {
  upload: Extract<Upload, { phase: "sending" | "reading" }>;
  onCancel: () => void;
}

/** How far a file is: on its way, then being read. */
export function UploadProgress({ upload, onCancel }: UploadProgressProps) {
  const sending = upload.phase === "sending";
  const percent = sending ? Math.round(upload.part * 100) : null;
  return (
    <div className={styles.progress}>
      <p className={styles.name} dir="auto">
        {upload.name}
      </p>
      <progress className={styles.bar} max={100} value={percent ?? undefined} aria-label="Progress" />
      <div className={styles.foot}>
        <p role="status" className={styles.step}>
          {sending ? "Sending the file" : "Reading it. Scans take a little longer."}
          {percent !== null && <span aria-hidden> · {percent} %</span>}
        </p>
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
