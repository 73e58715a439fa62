import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import styles from "../../shared/ui/Question.module.css";

interface ConfirmNamelessProps {
  onTake: () => void;
  onKept: () => void;
}

/** Asked before a résumé is taken that does not say whose it is. */
export function ConfirmNameless({ onTake, onKept }: ConfirmNamelessProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.question} aria-labelledby="nameless" onClose={onKept}>
      <h2 id="nameless">Use it without a name?</h2>
      <p>This résumé does not say whose it is. Your representative would go by the name of your account.</p>
      <div className={styles.answers}>
        <Button variant="subtle" onClick={onTake}>
          Use it without a name
        </Button>
        <Button autoFocus onClick={() => dialog.current?.close()}>
          Add the name first
        </Button>
      </div>
    </dialog>
  );
}
