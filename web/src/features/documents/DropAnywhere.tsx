import { IconFileUpload } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import styles from "./DropAnywhere.module.css";
import { useUploads } from "./UploadsContext";

/** The whole page is a place to let files fall. */
export function DropAnywhere() {
  const { add } = useUploads();
  const over = useDrop(add);
  if (!over) return null;
  return (
    <div className={styles.over}>
      <IconFileUpload size={40} stroke={1.25} aria-hidden />
      <p>Let go to have it read</p>
    </div>
  );
}

/** Whether files are being dragged over the window. Without this, a file that is let go there would replace the page. */
function useDrop(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const heard = new AbortController();
    const on = (type: "dragover" | "dragleave" | "drop", hear: (event: DragEvent) => void) =>
      addEventListener(type, hear, { signal: heard.signal });
    on("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    });
    // Going from one thing on the page to the next is leaving as well; only out of the window there is none.
    on("dragleave", (event) => !event.relatedTarget && setOver(false));
    on("drop", (event) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    });
    return () => heard.abort();
  }, [onFiles]);
  return over;
}
