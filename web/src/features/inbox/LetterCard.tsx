import { Button } from "@mantine/core";
import { IconCalendarEvent, IconMail } from "@tabler/icons-react";
import { problemOf } from "../../shared/api/problem";
import { relativeTime } from "../../shared/relativeTime";
import styles from "./Letters.module.css";
import { LetterText } from "./LetterText";
import { Meeting, Proposals } from "./Meeting";
import { NameTime } from "./NameTime";
import { confirmBooking, type Settling, settleLetter, takeInvitation } from "./queries";
import { replyTo } from "./replyTo";
import { useInboxChange } from "./useInboxChange";
import type { Letter } from "./wire";

const STATES: Record<Letter["state"], string> = {
  new: "New",
  read: "",
  answered: "Answered",
  confirmed: "Confirmed",
  declined: "Declined",
  lapsed: "Not decided in time",
};

/** What somebody wrote, and what can be done about it. */
export function LetterCard({ letter }: { letter: Letter }) {
  const settle = useInboxChange((how: Settling) => settleLetter(letter.id, how));
  const confirm = useInboxChange((startsAt: string | null) => confirmBooking(letter.id, startsAt));
  const take = useInboxChange(() => takeInvitation(letter.id));
  const Icon = letter.kind === "booking" ? IconCalendarEvent : IconMail;
  const failed = settle.error ?? confirm.error ?? take.error;
  const who = letter.name || letter.email;
  const open = letter.kind === "booking" && (letter.state === "new" || letter.state === "read");
  const booking = { letter, busy: confirm.isPending, onConfirm: confirm.mutate };
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
      {!letter.starts_at && letter.proposed.length > 0 && <Proposals {...booking} open={open} />}
      {letter.text && <LetterText text={letter.text} />}
      {open && isInWords(letter) && <NameTime {...booking} />}
      <Advice letter={letter} open={open} />
      {failed && <p role="alert">{problemOf(failed).message}</p>}
      <div className={styles.actions}>
        {open && letter.starts_at && (
          <Button size="sm" loading={confirm.isPending} onClick={() => confirm.mutate(null)}>
            Confirm
          </Button>
        )}
        {open && (
          <Button size="sm" variant="default" onClick={() => settle.mutate("decline")}>
            Decline
          </Button>
        )}
        {letter.state === "confirmed" && (
          <Button size="sm" variant="default" loading={take.isPending} onClick={() => take.mutate()}>
            Invitation (.ics)
          </Button>
        )}
        {open && letter.proposed.length > 0 && (
          <Button size="sm" variant="default" loading={take.isPending} onClick={() => take.mutate()}>
            See them in your calendar (.ics)
          </Button>
        )}
        <Button
          size="sm"
          variant="default"
          className={styles.reply}
          component="a"
          href={replyTo(letter)}
          title={letter.email}
          onClick={() => letter.kind === "message" && settle.mutate("answered")}
        >
          Reply to {letter.email}
        </Button>
        {letter.state === "confirmed" && (
          <Button size="sm" variant="subtle" onClick={() => settle.mutate("decline")}>
            Cancel the meeting
          </Button>
        )}
      </div>
    </article>
  );
}

function isInWords({ starts_at, proposed }: Letter): boolean {
  return starts_at === null && proposed.length === 0;
}

/** What is left to do by e-mail. */
function Advice({ letter, open }: { letter: Letter; open: boolean }) {
  const asks = open && isInWords(letter);
  if (!asks && letter.state !== "confirmed") return null;
  return (
    <p className={styles.when}>
      <bdi>{letter.name || letter.email}</bdi>{" "}
      {asks
        ? "named no time. Name one, or reply and agree on one by e-mail."
        : "knows it from you alone: reply, and attach the invitation."}
    </p>
  );
}
