import { Button } from "@mantine/core";
import type { CoachView } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import { skipQuestion, useWord } from "./queries";
import styles from "./Skip.module.css";

interface SkipProps {
  question: CoachView["asking"][number];
  onSkipped: () => void;
}

/** The way round something that the coach asked. */
export function Skip({ question: { attribute, label }, onSkipped }: SkipProps) {
  const skip = useWord(skipQuestion);
  return (
    <>
      <Button
        className={styles.skip}
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={`Skip: ${label}`}
        loading={skip.isPending}
        onClick={() => skip.mutate(attribute, { onSuccess: onSkipped })}
      >
        Skip
      </Button>
      {skip.isError && (
        <span role="alert" className={styles.problem}>
          {problemOf(skip.error).message}
        </span>
      )}
    </>
  );
}
