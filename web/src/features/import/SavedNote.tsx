import styles from "./DeskBar.module.css";
import type { DraftState } from "./draftStore";

const WORDS = {
  saved: "Draft, saved. Nobody sees it yet.",
  waiting: "Saving…",
  saving: "Saving…",
  failed: "Not saved",
};

export function SavedNote({ saving }: { saving: DraftState["saving"] }) {
  return (
    <p className={styles.state} data-failed={saving.status === "failed" || undefined}>
      {WORDS[saving.status]}
    </p>
  );
}
