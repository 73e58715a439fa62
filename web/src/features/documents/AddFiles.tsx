import { Button } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useRef } from "react";
import styles from "./AddFiles.module.css";
import { useUploads } from "./UploadsContext";

const ACCEPTED =
  ".pdf,.docx,.json,.yaml,.yml,.md,.txt,.zip,.png,.jpg,.jpeg,.webp,.tif,.tiff,application/pdf,image/*";

/** Choose files; or, where there is a mouse, let them fall anywhere on the page. */
export function AddFiles({ quiet = false }: { quiet?: boolean }) {
  const store = useUploads();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.add}>
      <Button
        variant={quiet ? "default" : "filled"}
        leftSection={<IconFileUpload size={18} stroke={1.5} />}
        onClick={() => input.current?.click()}
      >
        Add files
      </Button>
      <span className={styles.hint}>or drop them anywhere on this page</span>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple
        accept={ACCEPTED}
        aria-label="Files to read"
        tabIndex={-1}
        onChange={(event) => {
          store.add([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
