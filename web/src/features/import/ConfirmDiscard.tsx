import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { type Problem, problemOf } from "../../shared/api/problem";
import { discard } from "../../shared/documents/queries";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import styles from "../../shared/ui/Question.module.css";

/** Asked before a draft goes with all that was corrected in it. */
export function ConfirmDiscard({ id, onKept }: { id: string; onKept: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const go = async () => {
    try {
      await discard(id);
      location.assign("/import");
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <dialog ref={dialog} className={styles.question} aria-labelledby="discard" onClose={onKept}>
      <h2 id="discard">Discard this draft?</h2>
      <p>The file and your corrections are deleted. What your representative speaks from stays as it is.</p>
      {problem && <ProblemNote problem={problem} />}
      <div className={styles.answers}>
        <Button variant="default" autoFocus onClick={() => dialog.current?.close()}>
          Keep it
        </Button>
        <Button className={styles.loss} onClick={() => void go()}>
          Discard
        </Button>
      </div>
    </dialog>
  );
}
