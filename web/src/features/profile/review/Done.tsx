import { IconChecks } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { TextButton } from "../../../shared/ui/TextButton";
import styles from "./Done.module.css";

/** Nothing waits: a good place to be in, and where to go from there. */
export function Done({ elsewhere, onEverything }: { elsewhere: boolean; onEverything: () => void }) {
  if (elsewhere) {
    return (
      <div className={styles.done}>
        <h2 className={styles.title}>Nothing more waits here</h2>
        <p className={styles.words}>
          <TextButton onClick={onEverything}>Show all that waits</TextButton>
        </p>
      </div>
    );
  }
  return (
    <div className={styles.done}>
      <IconChecks size={32} stroke={1.25} className={styles.sign} aria-hidden />
      <h2 className={styles.title}>Nothing waits for you</h2>
      <p className={styles.words}>
        What Kairix is sure of is in <Link to="/profile">your profile</Link>.{" "}
        <Link to="/documents">Bring a document</Link> or <Link to="/coach">talk with your coach</Link>, and
        what needs your word comes here.
      </p>
    </div>
  );
}
