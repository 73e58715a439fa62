import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { ProblemNote } from "../../../shared/ui/ProblemNote";
import { ZoneSelect } from "../../../shared/ui/ZoneSelect";
import { useSubmit } from "../../../shared/useSubmit";
import { ownZone } from "../../../shared/zones";
import { arrangeBooking } from "../queries";
import { useInboxChange } from "../useInboxChange";
import type { BookingView, ChangeBooking } from "../wire";
import styles from "./BookingPanel.module.css";
import { WeekHours } from "./WeekHours";

const LENGTHS = choices([15, 20, 30, 45, 60, 90], (minutes) => `${minutes} minutes`);
const NOTICES = choices([0, 2, 12, 24, 48, 72, 168], (hours) => {
  if (hours === 0) return "At once";
  return hours % 24 === 0 && hours > 24 ? `${hours / 24} days ahead` : `${hours} hours ahead`;
});
const AHEAD = choices([7, 14, 28, 60, 90], (days) => `${days} days ahead`);

interface BookingFormProps {
  booking: BookingView;
  onStored: () => void;
  onClose: () => void;
}

/** The hours, and the page elsewhere, out of which visitors choose. */
export function BookingForm({ booking, onStored, onClose }: BookingFormProps) {
  const [draft, setDraft] = useState(() => draftOf(booking));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.focus({ preventScroll: true }), []);
  const arrange = useInboxChange(arrangeBooking);
  const { busy, problem, onSubmit } = useSubmit(async () => {
    await arrange.mutateAsync({ ...draft, link: draft.link.trim() || null });
    onStored();
  });
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  return (
    <form ref={form} tabIndex={-1} className={styles.form} aria-labelledby="how-to-meet" onSubmit={onSubmit}>
      <WeekHours hours={draft.hours} onChange={(hours) => change({ hours })} />
      <ZoneSelect
        label="On the clock of"
        zone={draft.time_zone}
        onChange={(time_zone) => change({ time_zone })}
      />
      <div className={styles.row}>
        <Choice
          label="A meeting takes"
          from={LENGTHS}
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
        />
        <Choice
          label="At the earliest"
          from={NOTICES}
          value={draft.notice_hours}
          onChange={(notice_hours) => change({ notice_hours })}
        />
        <Choice
          label="At the latest"
          from={AHEAD}
          value={draft.days_ahead}
          onChange={(days_ahead) => change({ days_ahead })}
        />
      </div>
      <TextInput
        label="A page of your own where meetings are booked (optional)"
        description="Instead of the hours above, visitors are sent there."
        type="url"
        placeholder="https://cal.example.org/you"
        maxLength={500}
        size="md"
        value={draft.link}
        onChange={(event) => change({ link: event.currentTarget.value })}
      />
      {problem && <ProblemNote key={problem.requestId} problem={problem} />}
      <div className={styles.actions}>
        <Button type="submit" loading={busy}>
          Store
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Who set nothing yet most likely lives by the clock of this browser. */
function draftOf({ link, hours, time_zone, minutes, notice_hours, days_ahead }: BookingView) {
  const untouched = hours.length === 0 && time_zone === "UTC";
  const zone = untouched ? ownZone() : time_zone;
  return {
    link: link ?? "",
    hours,
    time_zone: zone,
    minutes,
    notice_hours,
    days_ahead,
  } satisfies ChangeBooking;
}

interface Choices {
  values: readonly number[];
  label: (value: number) => string;
}

function choices(values: readonly number[], label: (value: number) => string): Choices {
  return { values, label };
}

interface ChoiceProps {
  label: string;
  from: Choices;
  value: number;
  onChange: (value: number) => void;
}

/** One of a few numbers, and the one that is set, whichever it is. */
function Choice({ label, from, value, onChange }: ChoiceProps) {
  const values = [...new Set([...from.values, value])].sort((a, b) => a - b);
  return (
    <NativeSelect
      label={label}
      size="md"
      value={String(value)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={values.map((each) => ({ value: String(each), label: from.label(each) }))}
    />
  );
}
