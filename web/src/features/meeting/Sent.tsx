import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { timeIn } from "../../shared/timeIn";
import { ownZone } from "../../shared/zones";
import styles from "./Contact.module.css";
import type { Receipt } from "./queries";

interface SentProps {
  receipt: Receipt;
  email: string;
  who: string;
  onDone: () => void;
}

/** What happens next. */
export function Sent({ receipt, email, who, onDone }: SentProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const wish = receipt.kind === "booking";
  const times = receipt.starts_at === null ? receipt.proposed : [receipt.starts_at];
  return (
    <div className={styles.sent}>
      <h3 ref={heading} className={styles.heading} tabIndex={-1}>
        {wish ? `${who} has your wish` : `${who} has your message`}
      </h3>
      {times.map((time) => (
        <p key={time}>
          <strong>{timeIn(time, ownZone())}</strong> on your clock.
        </p>
      ))}
      <p>
        {whatIsNext(receipt, who)} <strong className={styles.address}>{email}</strong>.
      </p>
      <Button size="md" variant="default" onClick={onDone}>
        Back to the page
      </Button>
    </div>
  );
}

function whatIsNext({ kind, starts_at }: Receipt, who: string): string {
  if (kind === "message") return `${who} answers you in person, at`;
  if (starts_at === null) return `${who} takes one of your times, or writes back: you hear from them at`;
  return `It is a wish until ${who} confirms it: you hear from them at`;
}
