import { Button } from "@mantine/core";
import { FirstLook } from "../../features/profile/review/FirstLook";
import type { DocumentView } from "../../shared/api/client";
import { AboutYou } from "../../shared/documents/AboutYou";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { useTaking } from "./useTaking";
import styles from "./WelcomePage.module.css";

/** The second step: what is not sure is answered, and the draft is taken. */
export function Check({ onNext, onBack }: { onNext: () => void; onBack: () => void }) {
  const taking = useTaking(onNext);
  if (taking.doubted) return <Doubted document={taking.doubted} onGone={onBack} />;
  const button = (
    <Button loading={taking.isPending} onClick={taking.take}>
      That is me
    </Button>
  );
  return (
    <>
      <h1 className={styles.title}>Is this right?</h1>
      <FirstLook done={button} />
      {taking.problem && <ProblemNote problem={taking.problem} />}
    </>
  );
}

function Doubted({ document, onGone }: { document: DocumentView; onGone: () => void }) {
  return (
    <>
      <h1 className={styles.title}>Whose résumé is this?</h1>
      {document.notices.slice(0, 1).map(({ code, message }) => (
        <p key={code} className={styles.words}>
          {message}
        </p>
      ))}
      <AboutYou document={document.id} onGone={onGone} />
    </>
  );
}
