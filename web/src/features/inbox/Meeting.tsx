import { Button, VisuallyHidden } from "@mantine/core";
import { timeIn } from "../../shared/timeIn";
import { ownZone } from "../../shared/zones";
import styles from "./Letters.module.css";
import type { Letter } from "./wire";

/** When, on the clock of whoever reads it, and of whoever asked for it where that is another one. */
export function Meeting({ letter, startsAt }: { letter: Letter; startsAt: string }) {
  const own = ownZone();
  const theirs = letter.time_zone !== "" && letter.time_zone !== own ? letter.time_zone : null;
  return (
    <p className={styles.meeting}>
      <strong>{timeIn(startsAt, own)}</strong>, {letter.minutes} minutes
      {theirs && (
        <span className={styles.when}>
          {` ${timeIn(startsAt, theirs)} in ${theirs.replaceAll("_", " ")}`}
        </span>
      )}
    </p>
  );
}

interface ProposalsProps {
  letter: Letter;
  open: boolean;
  busy: boolean;
  onConfirm: (startsAt: string) => void;
}

/** The times out of which one can be taken. */
export function Proposals({ letter, open, busy, onConfirm }: ProposalsProps) {
  return (
    <ul className={styles.proposals} aria-label="Proposed times">
      {letter.proposed.map((startsAt) => (
        <li key={startsAt}>
          <Meeting letter={letter} startsAt={startsAt} />
          {open && Date.parse(startsAt) > Date.now() && (
            <Button size="sm" variant="light" loading={busy} onClick={() => onConfirm(startsAt)}>
              Take this time<VisuallyHidden>: {timeIn(startsAt, ownZone())}</VisuallyHidden>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
