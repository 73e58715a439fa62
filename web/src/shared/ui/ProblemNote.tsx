import { Button } from "@mantine/core";
import { IconAlertCircle, IconClock } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { Problem } from "../api/problem";
import styles from "./ProblemNote.module.css";
import { spelled, useCountdown } from "./useCountdown";

interface ProblemNoteProps {
  problem: Problem;
  onRetry?: (() => void) | undefined;
  onDismiss?: (() => void) | undefined;
  children?: ReactNode;
}

/** What happened, what is safe, what to do; and when, if the server said so. */
export function ProblemNote({ problem, onRetry, onDismiss, children }: ProblemNoteProps) {
  const [until] = useState(() => Date.now() + (problem.retryAfter ?? 0) * 1000);
  const wait = useCountdown(until);
  const Icon = problem.status === 429 ? IconClock : IconAlertCircle;
  return (
    <div role="alert" className={styles.note}>
      <Icon size={20} stroke={1.5} className={styles.icon} aria-hidden />
      <div className={styles.body}>
        <p className={styles.detail}>{problem.message}</p>
        {children}
        {!onRetry && wait > 0 && <p className={styles.reference}>Possible again in {spelled(wait)}.</p>}
        {problem.requestId && <p className={styles.reference}>Reference: {problem.requestId}</p>}
        {(onRetry || onDismiss) && (
          <p className={styles.actions}>
            {onRetry && (
              <Button size="sm" variant="default" disabled={wait > 0} onClick={onRetry}>
                {wait > 0 ? `Try again in ${spelled(wait)}` : "Try again"}
              </Button>
            )}
            {onDismiss && (
              <Button size="sm" variant="subtle" onClick={onDismiss}>
                Dismiss
              </Button>
            )}
          </p>
        )}
      </div>
    </div>
  );
}
