import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import styles from "../../shared/ui/Question.module.css";

interface ConfirmUnpublishProps {
  onUnpublish: () => void;
  onKept: () => void;
}

/** Asked before visitors find nobody any more. */
export function ConfirmUnpublish({ onUnpublish, onKept }: ConfirmUnpublishProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.question} aria-labelledby="offline" onClose={onKept}>
      <h2 id="offline">Take your page offline?</h2>
      <p>Visitors find nothing at its address until you publish it again. You lose nothing.</p>
      <div className={styles.answers}>
        <Button variant="default" autoFocus onClick={() => dialog.current?.close()}>
          Leave it public
        </Button>
        <Button
          className={styles.loss}
          onClick={() => {
            onUnpublish();
            dialog.current?.close();
          }}
        >
          Take it offline
        </Button>
      </div>
    </dialog>
  );
}
