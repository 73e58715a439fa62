import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { CoachView } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import styles from "./Asked.module.css";
import { skipQuestion, useWord } from "./queries";

interface AskedProps {
  question: CoachView["asking"][number];
  /** Where the answer can be chosen instead of written; null where it is better written. */
  children: ReactNode;
  onSkipped: () => void;
}

/** Something that the coach asked: the answer at hand, and the way round it. */
export function Asked({ question: { attribute, label }, children, onSkipped }: AskedProps) {
  const skip = useWord(skipQuestion);
  return (
    <div className={styles.asked}>
      {children}
      <p className={styles.way}>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={`Skip: ${label}`}
          loading={skip.isPending}
          onClick={() => skip.mutate(attribute, { onSuccess: onSkipped })}
        >
          Skip
        </Button>
        {skip.isError && <span role="alert">{problemOf(skip.error).message}</span>}
      </p>
    </div>
  );
}
