import { Button } from "@mantine/core";
import {
  IconAlertCircle,
  IconArrowsExchange,
  IconCut,
  IconInfoCircle,
  IconMailForward,
} from "@tabler/icons-react";
import styles from "./Notices.module.css";
import type { PartnerWords } from "./partner";
import type { AnswerContent, Notice } from "./turnReducer";
import { useWayOn } from "./WayOn";

interface NoticesProps {
  content: AnswerContent;
  words: PartnerWords;
  /** What was answered. */
  question: string | null;
  /** Has the question answered again; null while that makes no sense. */
  onAgain: (() => void) | null;
}

/** What a reader should know about an answer. That answers are quotes is said once, above the conversation. */
export function Notices({ content, words, question, onAgain }: NoticesProps) {
  const notices = content.notices.filter((notice) => notice.code !== "quotes_only");
  const shown = { language: content.language, words, question, onAgain };
  return notices.map((notice) => <NoticeView key={notice.code} notice={notice} {...shown} />);
}

interface NoticeKind {
  Icon: typeof IconInfoCircle;
  text: (words: PartnerWords) => string;
  /** Whether another answer may mend it. */
  again?: boolean;
  /** Whether somebody else may know. */
  ask?: boolean;
}

const KINDS = new Map<string, NoticeKind>([
  [
    "not_in_evidence",
    {
      Icon: IconMailForward,
      text: (words) => words.missing,
      ask: true,
    },
  ],
  [
    "unsupported",
    { Icon: IconInfoCircle, text: () => "Words over dots stand in no cited line. Please check them." },
  ],
  [
    "fallback",
    { Icon: IconArrowsExchange, text: () => "The usual model did not answer, so another one did." },
  ],
  ["truncated", { Icon: IconCut, text: () => "The answer was cut at its length limit.", again: true }],
]);

type NoticeViewProps = Omit<NoticesProps, "content"> & { notice: Notice; language: string };

/** In the answer's own language, where that is not the page's: what it promises has to be understood. */
function NoticeView({ notice, language, words, question, onAgain }: NoticeViewProps) {
  const kind = KINDS.get(notice.code);
  const way = useWayOn();
  const Icon = kind?.Icon ?? IconInfoCircle;
  return (
    <div className={styles.notice}>
      <Icon size={18} stroke={1.5} aria-hidden />
      <div>
        {kind && (language === "" || language === "en") ? (
          <p>{kind.text(words)}</p>
        ) : (
          <p lang={language}>{notice.message}</p>
        )}
        {kind?.again && onAgain && (
          <Button size="sm" variant="default" onClick={onAgain}>
            Answer again
          </Button>
        )}
        {kind?.ask && way && question !== null && (
          <Button size="sm" variant="default" onClick={() => way.take(question)}>
            {way.label}
          </Button>
        )}
      </div>
    </div>
  );
}

export function QuotesOnlyNote({ words }: { words: PartnerWords }) {
  return (
    <div className={styles.notice}>
      <IconInfoCircle size={18} stroke={1.5} aria-hidden />
      <p>{words.quotesOnly}</p>
    </div>
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
