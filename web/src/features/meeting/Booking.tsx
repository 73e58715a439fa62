import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Problem, problemOf } from "../../shared/api/problem";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { TextButton } from "../../shared/ui/TextButton";
import { ownZone } from "../../shared/zones";
import { BookingForm } from "./BookingForm";
import styles from "./Contact.module.css";
import { OutLink } from "./OutLink";
import { ProposalForm } from "./ProposalForm";
import { type MeetingTime, type Receipt, type Times, timesQuery } from "./queries";
import { TimePicker } from "./TimePicker";

interface BookingProps {
  handle: string;
  who: string;
  conversation: string | null;
  onSent: (receipt: Receipt, email: string) => void;
  /** To a message instead. */
  onWrite: () => void;
}

/** First when, then who; a time that somebody else took meanwhile leads back to the first. */
export function Booking(props: BookingProps) {
  const { handle, who, onWrite } = props;
  const times = useQuery(timesQuery(handle));
  const [zone, setZone] = useState(ownZone);
  const [chosen, setChosen] = useState<MeetingTime | null>(null);
  const [taken, setTaken] = useState<Problem | null>(null);
  const [proposing, setProposing] = useState(false);
  if (times.isError) {
    return (
      <ProblemNote problem={problemOf(times.error)} onRetry={() => void times.refetch()}>
        <WriteInstead who={who} onWrite={onWrite} onPropose={null} />
      </ProblemNote>
    );
  }
  if (times.isPending || (taken && times.isFetching)) {
    return <LoadingLines label="Looking for free times" widths={[60, 92, 84, 40]} />;
  }
  if (chosen) {
    const onTaken = (problem: Problem) => {
      setChosen(null);
      setTaken(problem);
      void times.refetch();
    };
    const onBack = () => setChosen(null);
    return <BookingForm {...props} time={chosen} zone={zone} onBack={onBack} onTaken={onTaken} />;
  }
  const elsewhere = times.data.link !== null;
  const proposes = proposing || (times.data.times.length === 0 && !elsewhere);
  const choose = (time: MeetingTime) => {
    setTaken(null);
    setChosen(time);
  };
  return (
    <>
      {taken && (
        <ProblemNote problem={taken}>
          <p className={styles.kept}>What you wrote is kept.</p>
        </ProblemNote>
      )}
      {!proposing && times.data.times.length > 0 && (
        <TimePicker offered={times.data} zone={zone} onZone={setZone} onChoose={choose} />
      )}
      {!proposing && times.data.times.length === 0 && <NoTimes offered={times.data} who={who} />}
      {proposes && <ProposalForm {...props} minutes={times.data.minutes} zone={zone} onZone={setZone} />}
      <WriteInstead
        who={who}
        onWrite={onWrite}
        onPropose={proposes || elsewhere ? null : () => setProposing(true)}
      />
    </>
  );
}

/** Nothing to choose from here: where there may be something. */
function NoTimes({ offered: { way, link }, who }: { offered: Times; who: string }) {
  if (link === null) {
    return (
      <p className={styles.words}>
        {way === "none"
          ? `${who} keeps no calendar here. Propose up to three times, or say in words when you could.`
          : `All of ${who}’s times are taken for now. Propose some of your own.`}
      </p>
    );
  }
  return (
    <>
      <p className={styles.words}>
        {who} keeps a calendar at {new URL(link).hostname}. A time that you choose there is booked at once.
      </p>
      <OutLink href={link}>Choose a time at {new URL(link).hostname}</OutLink>
    </>
  );
}

interface WriteInsteadProps {
  who: string;
  onWrite: () => void;
  onPropose: (() => void) | null;
}

function WriteInstead({ who, onWrite, onPropose }: WriteInsteadProps) {
  return (
    <p className={styles.instead}>
      Nothing that suits? <TextButton onClick={onWrite}>Leave a message for {who}</TextButton>
      {onPropose && (
        <>
          , or <TextButton onClick={onPropose}>propose other times</TextButton>
        </>
      )}
    </p>
  );
}
