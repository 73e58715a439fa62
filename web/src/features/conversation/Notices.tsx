import { Button } from "@mantine/core";
import { IconAlertCircle, IconInfoCircle, IconMailForward } from "@tabler/icons-react";
import styles from "./Notices.module.css";
import type { AnswerContent } from "./turnReducer";

/** What a reader should know about an answer. That answers are quotes is said once, above the conversation. */
export function Notices({ content, who }: { content: AnswerContent; who: string }) {
  const notices = content.notices.filter((notice) => notice.code !== "quotes_only");
  return notices.map((notice) => (
    <p key={notice.code} className={styles.notice}>
      {notice.code === "not_in_evidence" ? (
        <IconMailForward size={18} stroke={1.5} aria-hidden />
      ) : (
        <IconInfoCircle size={18} stroke={1.5} aria-hidden />
      )}
      <span>{WORDS[notice.code]?.(who) ?? notice.message}</span>
    </p>
  ));
}

const WORDS: Record<string, (who: string) => string> = {
  not_in_evidence: (who) => `This is not in what ${who} published. Your question was passed on to ${who}.`,
  unsupported: () => "Words over dots stand in no cited line. Please check them.",
};

export function QuotesOnlyNote() {
  return (
    <p className={styles.notice}>
      <IconInfoCircle size={18} stroke={1.5} aria-hidden />
      <span>No model is set, so answers here are quotes from the résumé, word for word.</span>
    </p>
  );
}

interface FailureProps {
  content: AnswerContent;
  onRetry: (() => void) | null;
}

/** Why an answer has no end, and the way on. */
export function Failure({ content, onRetry }: FailureProps) {
  if (content.status === "stopped") return <p className={styles.stopped}>Stopped here.</p>;
  if (content.failure === null) return null;
  return (
    <div className={styles.failure} role="alert">
      <IconAlertCircle size={20} stroke={1.5} aria-hidden />
      <div>
        <p>{content.failure.message}</p>
        {content.failure.retryable && onRetry && (
          <Button size="sm" variant="default" onClick={onRetry}>
            Try again
          </Button>
        )}
      </div>
    </div>
  );
}
