import { Button, Textarea } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Problem } from "../../shared/api/problem";
import { timeIn } from "../../shared/timeIn";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { TextButton } from "../../shared/ui/TextButton";
import { useDraft } from "../../shared/useDraft";
import { useSubmit } from "../../shared/useSubmit";
import styles from "./Contact.module.css";
import { OutLink } from "./OutLink";
import { bookMeeting, type MeetingTime, type Receipt } from "./queries";
import { SenderFields, useSender } from "./Sender";

interface BookingFormProps {
  handle: string;
  who: string;
  conversation: string | null;
  time: MeetingTime;
  zone: string;
  onBack: () => void;
  onTaken: (problem: Problem) => void;
  onSent: (receipt: Receipt, email: string) => void;
}

/** Who comes to the meeting; or the page that books this very time. */
export function BookingForm(props: BookingFormProps) {
  const { time, zone, onBack } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h3 ref={heading} className={styles.heading} tabIndex={-1}>
        {timeIn(time.starts_at, zone)}
      </h3>
      <p className={styles.words}>
        {time.minutes} minutes, on the clock of {zone.replaceAll("_", " ")}.{" "}
        <TextButton onClick={onBack}>Choose another time</TextButton>
      </p>
      {time.link ? <Elsewhere link={time.link} /> : <Details {...props} />}
    </>
  );
}

function Elsewhere({ link }: { link: string }) {
  const { hostname } = new URL(link);
  return (
    <>
      <p className={styles.words}>
        The booking itself is made at {hostname}, which asks for your name and e-mail.
      </p>
      <OutLink href={link}>Book it at {hostname}</OutLink>
    </>
  );
}

function Details({ handle, who, conversation, time, zone, onTaken, onSent }: BookingFormProps) {
  const sender = useSender(handle);
  const [text, setText] = useDraft(`${handle}:meeting`);
  const { busy, problem, onSubmit } = useSubmit(async () => {
    const { name, email } = sender;
    const { starts_at, minutes } = time;
    const wish = { starts_at, minutes, name, email, text, time_zone: zone, conversation_id: conversation };
    try {
      onSent(await bookMeeting(handle, wish), email);
      setText("");
    } catch (error) {
      if (error instanceof Problem && error.code === "time_taken") onTaken(error);
      else throw error;
    }
  });
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <SenderFields sender={sender} who={who} named problem={problem} />
      <Textarea
        label="What it is about (optional)"
        rows={4}
        resize="vertical"
        maxLength={4000}
        size="md"
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {problem && <ProblemNote key={problem.requestId} problem={problem} />}
      <Button type="submit" size="md" loading={busy}>
        Ask for this time
      </Button>
      <p className={styles.next}>It is a wish until {who} confirms it.</p>
    </form>
  );
}
