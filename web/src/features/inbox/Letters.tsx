import { Button } from "@mantine/core";
import { IconCalendarEvent, IconMail } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { problemOf } from "../../shared/api/problem";
import { relativeTime } from "../../shared/relativeTime";
import { timeIn } from "../../shared/timeIn";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import styles from "./Letters.module.css";
import { lettersQuery, type Settling, settleLetter, takeInvitation } from "./queries";
import { useInboxChange } from "./useInboxChange";
import type { Letter } from "./wire";

const STATES: Record<Letter["state"], string> = {
  new: "New",
  read: "",
  answered: "Answered",
  confirmed: "Confirmed",
  declined: "Declined",
};

/** Who wrote, and who wants to meet. */
export function Letters() {
  const letters = useInfiniteQuery(lettersQuery());
  if (letters.isError) {
    return <ProblemNote problem={problemOf(letters.error)} onRetry={() => void letters.refetch()} />;
  }
  if (!letters.data) return <LoadingLines label="Loading messages" widths={[40, 80, 40, 72]} />;
  const items = letters.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <p className={styles.nothing}>
        Nobody has written yet. Visitors of your page can leave a message and ask for a meeting; both come
        here, and nowhere else.
      </p>
    );
  }
  return (
    <>
      <ul className={styles.letters}>
        {items.map((letter) => (
          <li key={letter.id}>
            <LetterCard letter={letter} />
          </li>
        ))}
      </ul>
      {letters.hasNextPage && (
        <Button
          variant="subtle"
          loading={letters.isFetchingNextPage}
          onClick={() => void letters.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </>
  );
}

function LetterCard({ letter }: { letter: Letter }) {
  const settle = useInboxChange((how: Settling) => settleLetter(letter.id, how));
  const take = useInboxChange(() => takeInvitation(letter.id));
  useReadOnce(letter, () => settle.mutate("read"));
  const Icon = letter.kind === "booking" ? IconCalendarEvent : IconMail;
  const failed = settle.error ?? take.error;
  const who = letter.name || letter.email;
  return (
    <article className={styles.letter} data-state={letter.state} aria-label={`From ${who}`}>
      <header className={styles.head}>
        <Icon size={20} stroke={1.5} aria-hidden />
        <span className={styles.who} dir="auto">
          {who}
        </span>
        <span className={styles.state}>{STATES[letter.state]}</span>
        <time className={styles.when} dateTime={letter.created_at}>
          {relativeTime(letter.created_at)}
        </time>
      </header>
      {letter.starts_at && <Meeting letter={letter} startsAt={letter.starts_at} />}
      {letter.text && (
        <p className={styles.text} dir="auto">
          {letter.text}
        </p>
      )}
      {failed && <p role="alert">{problemOf(failed).message}</p>}
      <div className={styles.actions}>
        {letter.kind === "booking" && letter.state !== "confirmed" && letter.state !== "declined" && (
          <>
            <Button size="sm" loading={settle.isPending} onClick={() => settle.mutate("confirm")}>
              Confirm
            </Button>
            <Button size="sm" variant="default" onClick={() => settle.mutate("decline")}>
              Decline
            </Button>
          </>
        )}
        {letter.kind === "booking" && letter.state === "confirmed" && (
          <>
            <Button size="sm" variant="default" loading={take.isPending} onClick={() => take.mutate()}>
              Invitation (.ics)
            </Button>
            <Button size="sm" variant="subtle" onClick={() => settle.mutate("decline")}>
              Cancel the meeting
            </Button>
          </>
        )}
        <Button
          size="sm"
          variant="default"
          component="a"
          href={replyTo(letter)}
          onClick={() => letter.kind === "message" && settle.mutate("answered")}
        >
          Reply to {letter.email}
        </Button>
      </div>
    </article>
  );
}

/** When, on the clock of whoever reads it, and of whoever asked for it where that is another one. */
function Meeting({ letter, startsAt }: { letter: Letter; startsAt: string }) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const theirs = letter.time_zone !== "" && letter.time_zone !== own ? letter.time_zone : null;
  return (
    <p className={styles.meeting}>
      <strong>{timeIn(startsAt, own)}</strong>, {letter.minutes} minutes
      {theirs && <span className={styles.when}>{` ${timeIn(startsAt, theirs)} in ${theirs}`}</span>}
    </p>
  );
}

/** What was seen is read. */
function useReadOnce(letter: Letter, onRead: () => void): void {
  const told = useRef(false);
  const read = useRef(onRead);
  read.current = onRead;
  useEffect(() => {
    if (letter.state !== "new" || told.current) return;
    told.current = true;
    read.current();
  }, [letter.state]);
}

function replyTo({ email, text, kind }: Letter): string {
  const subject = kind === "booking" ? "Our meeting" : "Your message";
  const quoted = text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
  return `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`\n\n${quoted}`)}`;
}
