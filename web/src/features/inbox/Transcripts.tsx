import { IconArrowLeft } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { MessageView } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import { relativeTime } from "../../shared/relativeTime";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { ShowMore } from "../../shared/ui/ShowMore";
import { transcriptQuery, transcriptsQuery } from "./queries";
import styles from "./Transcripts.module.css";
import type { TranscriptLabel } from "./wire";

/** Who asked what, without a trace of who it was unless they said so. */
export function Transcripts() {
  const found = useInfiniteQuery(transcriptsQuery());
  if (found.isError) {
    return <ProblemNote problem={problemOf(found.error)} onRetry={() => void found.refetch()} />;
  }
  if (!found.data) return <LoadingLines label="Loading conversations" widths={[60, 30, 66, 34]} />;
  const items = found.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <p className={styles.nothing}>
        Nobody has asked anything yet. Share the address of your page, and what is asked there can be read
        here.
      </p>
    );
  }
  return (
    <>
      <ul className={styles.list}>
        {items.map((transcript) => (
          <li key={transcript.id}>
            <Link to="/inbox/conversations" search={{ conversation: transcript.id }} className={styles.line}>
              <span className={styles.title} dir="auto">
                {transcript.title ?? "A conversation"}
              </span>
              <span className={styles.about}>{aboutOf(transcript)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <ShowMore of={found} />
    </>
  );
}

function aboutOf({ questions, unanswered, letters, name, updated_at }: TranscriptLabel): string {
  const parts = [
    name === null ? null : isolated(name),
    askedOften(questions),
    unanswered > 0 ? `${unanswered} not answered` : null,
    letters > 0 ? "left a message" : null,
    relativeTime(updated_at),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

/** Whichever way a name is written, what stands beside it keeps its place. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

function askedOften(questions: number): string {
  if (questions === 0) return "asked nothing";
  return questions === 1 ? "asked once" : `asked ${questions} times`;
}

interface TranscriptProps {
  id: string;
  /** Draws what was answered. */
  answer: (message: MessageView) => ReactNode;
}

/** One conversation as its visitor saw it. */
export function Transcript({ id, answer }: TranscriptProps) {
  const found = useQuery(transcriptQuery(id));
  return (
    <>
      <p className={styles.back}>
        <Link to="/inbox/conversations">
          <IconArrowLeft size={16} stroke={1.5} aria-hidden /> All conversations
        </Link>
      </p>
      {found.isError && <ProblemNote problem={problemOf(found.error)} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines label="Loading the conversation" widths={[50, 90, 80, 40]} />}
      {found.data && (
        <>
          <p className={styles.about}>{aboutOf(found.data)}</p>
          <ol className={styles.messages}>
            {found.data.messages.map((message) => (
              <li key={message.id} data-role={message.role} className={styles.message}>
                <Message message={message} answer={answer} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function Message({ message, answer }: { message: MessageView; answer: TranscriptProps["answer"] }) {
  if (message.role === "user") {
    return (
      <p className={styles.asked} dir="auto">
        {message.parts.map((part) => (part.type === "text" ? part.text : ""))}
      </p>
    );
  }
  return (
    <>
      {answer(message)}
      {message.parts.some((part) => part.type === "notice" && part.code === "not_in_evidence") && (
        <p className={styles.missing}>
          This could not be answered. <Link to="/inbox">Answer it once</Link>, for everybody who asks.
        </p>
      )}
    </>
  );
}
