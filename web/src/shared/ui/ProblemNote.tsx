import { Button } from "@mantine/core";
import { IconAlertCircle, IconClock } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import type { Problem } from "../api/problem";
import styles from "./ProblemNote.module.css";

interface ProblemNoteProps {
  problem: Problem;
  onRetry?: (() => void) | undefined;
  onDismiss?: (() => void) | undefined;
  children?: ReactNode;
}

/** What happened, what is safe, what to do; and when, if the server said so. */
export function ProblemNote({ problem, onRetry, onDismiss, children }: ProblemNoteProps) {
  const wait = useCountdown(problem);
  const Icon = problem.status === 429 ? IconClock : IconAlertCircle;
  return (
    <div role="alert" className={styles.note} data-loss={problem.status >= 500 || undefined}>
      <Icon size={20} stroke={1.5} className={styles.icon} aria-hidden />
      <div className={styles.body}>
        <p className={styles.detail}>{problem.message}</p>
        {children}
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

/** Seconds until the server will listen again. */
function useCountdown(problem: Problem): number {
  const [until] = useState(() => Date.now() + (problem.retryAfter ?? 0) * 1000);
  const [now, setNow] = useState(Date.now);
  const wait = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(() => setNow(Date.now()), 1000);
    return () => clearTimeout(timer);
  }, [wait]);
  return wait;
}

function spelled(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3600 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}
