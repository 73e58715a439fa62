import "@mantine/dropzone/styles.layer.css";
import { Dropzone } from "@mantine/dropzone";
import { IconFileUpload } from "@tabler/icons-react";
import styles from "./DropAnywhere.module.css";
import { useUploads } from "./UploadsContext";

/** The whole page is a place to let files fall. */
export function DropAnywhere() {
  const store = useUploads();
  return (
    <Dropzone.FullScreen
      active
      onDrop={store.add}
      // Whether it can be read is for the server to say: it looks into the file, not at its name.
      maxSize={Number.POSITIVE_INFINITY}
      classNames={styles as Record<string, string>}
      zIndex={60}
    >
      <div className={styles.words}>
        <IconFileUpload size={40} stroke={1.25} aria-hidden />
        <p>Let go to have it read</p>
      </div>
    </Dropzone.FullScreen>
  );
}
