import { useState } from "react";
import { TextButton } from "../../shared/ui/TextButton";
import { ZoneSelect } from "../../shared/ui/ZoneSelect";
import styles from "./Contact.module.css";
import { clockTime, type Day, dayName, daysOf } from "./days";
import type { MeetingTime, Times } from "./queries";

/** As many as can be taken in at a glance. */
const SHOWN = 8;

interface TimePickerProps {
  offered: Times;
  zone: string;
  onZone: (zone: string) => void;
  onChoose: (time: MeetingTime) => void;
}

/** The days on which there is a time, and the times of one of them. */
export function TimePicker({ offered, zone, onZone, onChoose }: TimePickerProps) {
  const days = daysOf(offered.times, zone);
  const [wanted, setWanted] = useState<string | null>(null);
  const day = days.find(({ key }) => key === wanted) ?? days[0];
  return (
    <div className={styles.picker}>
      <p className={styles.words}>{offered.minutes} minutes. Choose a day, then a time.</p>
      <Days days={days} chosen={day?.key ?? null} onChoose={setWanted} />
      {day && (
        <fieldset className={styles.group}>
          <legend>{dayName(day.key)}</legend>
          <div className={styles.times}>
            {day.times.map((time) => (
              <button
                key={time.starts_at}
                type="button"
                className={styles.slot}
                onClick={() => onChoose(time)}
              >
                {clockTime(time.starts_at, zone)}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <ZoneSelect label="Times on the clock of" zone={zone} onChange={onZone} />
    </div>
  );
}

interface DaysProps {
  days: readonly Day[];
  chosen: string | null;
  onChoose: (day: string) => void;
}

function Days({ days, chosen, onChoose }: DaysProps) {
  const [all, setAll] = useState(false);
  return (
    <fieldset className={styles.group}>
      <legend>Day</legend>
      <div className={styles.days}>
        {(all ? days : days.slice(0, SHOWN)).map(({ key }) => (
          <button
            key={key}
            type="button"
            className={styles.slot}
            aria-pressed={key === chosen}
            onClick={() => onChoose(key)}
          >
            {dayName(key)}
          </button>
        ))}
      </div>
      {!all && days.length > SHOWN && (
        <TextButton className={styles.later} onClick={() => setAll(true)}>
          Later days
        </TextButton>
      )}
    </fieldset>
  );
}
