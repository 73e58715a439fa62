import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { startOfToday } from "../../shared/startOfToday";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { TextButton } from "../../shared/ui/TextButton";
import { ZoneSelect } from "../../shared/ui/ZoneSelect";
import { useDraft } from "../../shared/useDraft";
import { useSubmit } from "../../shared/useSubmit";
import styles from "./Contact.module.css";
import { proposeTimes, type Receipt } from "./queries";
import { SenderFields, useSender } from "./Sender";

/** More are no choice but a calendar. */
const MOST = 3;

interface ProposalFormProps {
  handle: string;
  who: string;
  conversation: string | null;
  minutes: number;
  zone: string;
  onZone: (zone: string) => void;
  onSent: (receipt: Receipt, email: string) => void;
}

/** Times of one's own, or only words, out of which the person makes a meeting. */
export function ProposalForm(props: ProposalFormProps) {
  const { handle, who, conversation, minutes, zone, onZone, onSent } = props;
  const sender = useSender(handle);
  const [times, setTimes] = useState([""]);
  const [text, setText] = useDraft(`${handle}:meeting`);
  const proposed = times.filter((time) => time !== "");
  const { busy, problem, onSubmit } = useSubmit(async () => {
    const { name, email } = sender;
    const wish = { proposed, minutes, name, email, text, time_zone: zone, conversation_id: conversation };
    onSent(await proposeTimes(handle, wish), email);
    setText("");
  });
  const refused = problem?.errors.find(({ field }) => field === "proposed")?.message;
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <fieldset className={styles.group}>
        <legend>When you could, for {minutes} minutes</legend>
        <div className={styles.proposals}>
          {times.map((time, place) => (
            <TextInput
              // biome-ignore lint/suspicious/noArrayIndexKey: a field is known by its place alone
              key={place}
              type="datetime-local"
              aria-label={`Time ${place + 1}`}
              min={startOfToday()}
              size="md"
              error={place === 0 ? refused : undefined}
              value={time}
              onChange={(event) => setTimes(times.with(place, event.currentTarget.value))}
            />
          ))}
        </div>
        {times.length < MOST && (
          <TextButton className={styles.later} onClick={() => setTimes([...times, ""])}>
            Another time
          </TextButton>
        )}
      </fieldset>
      <ZoneSelect label="On the clock of" zone={zone} onChange={onZone} />
      <Textarea
        label={
          proposed.length > 0
            ? "What it is about (optional)"
            : "When you could, in words, and what it is about"
        }
        required={proposed.length === 0}
        withAsterisk={false}
        rows={4}
        resize="vertical"
        maxLength={4000}
        size="md"
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <SenderFields sender={sender} who={who} named problem={problem} />
      {problem && <ProblemNote key={problem.requestId} problem={problem} />}
      <Button type="submit" size="md" loading={busy}>
        Propose to {who}
      </Button>
      <p className={styles.next}>{who} takes one of your times, or writes back.</p>
    </form>
  );
}
