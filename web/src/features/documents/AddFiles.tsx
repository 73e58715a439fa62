import { IconFileUpload } from "@tabler/icons-react";
import styles from "./AddFiles.module.css";
import { ChooseFiles } from "./ChooseFiles";

/** Choose files; or, where there is a mouse, let them fall anywhere on the page. */
export function AddFiles({ quiet = false }: { quiet?: boolean }) {
  return (
    <div className={styles.add}>
      <ChooseFiles
        label="Files to read"
        multiple
        variant={quiet ? "default" : "filled"}
        leftSection={<IconFileUpload size={18} stroke={1.5} />}
      >
        Add files
      </ChooseFiles>
      <span className={styles.hint}>or drop them anywhere on this page</span>
    </div>
  );
}
