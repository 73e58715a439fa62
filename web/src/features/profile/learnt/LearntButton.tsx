import { IconSparkles } from "@tabler/icons-react";
import { IconAction } from "../../../shared/ui/IconAction";
import styles from "./LearntButton.module.css";

/** Opens what was learnt where it has no room of its own; says how much is new there. */
export function LearntButton({ unseen, onOpen }: { unseen: number; onOpen: () => void }) {
  const label = unseen > 0 ? `Learnt from you, ${unseen} new` : "Learnt from you";
  return (
    <IconAction label={label} className={styles.button} aria-haspopup="dialog" onClick={onOpen}>
      <IconSparkles size={20} stroke={1.5} />
      {unseen > 0 && (
        <span className={styles.count} aria-hidden>
          {unseen > 99 ? "99+" : unseen}
        </span>
      )}
    </IconAction>
  );
}
