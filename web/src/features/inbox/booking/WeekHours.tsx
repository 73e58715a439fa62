import { IconPlus, IconX } from "@tabler/icons-react";
import { IconAction } from "../../../shared/ui/IconAction";
import type { HoursOfDay } from "../wire";
import styles from "./WeekHours.module.css";
import { DAYS, nextHours } from "./week";

interface WeekHoursProps {
  hours: readonly HoursOfDay[];
  onChange: (hours: HoursOfDay[]) => void;
}

/** From when to when, on each day of the week; a day may have several stretches, or none. */
export function WeekHours({ hours, onChange }: WeekHoursProps) {
  return (
    <fieldset className={styles.week}>
      <legend>Hours</legend>
      {DAYS.map((name, day) => (
        <div key={name} className={styles.day}>
          <span className={styles.name}>{name}</span>
          <div className={styles.stretches}>
            {!hours.some((each) => each.day === day) && <span className={styles.none}>Not at all</span>}
            {hours.map(
              (each, index) =>
                each.day === day && (
                  <Stretch
                    // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is nothing but its place in the list
                    key={index}
                    name={name}
                    hours={each}
                    onChange={(changed) => onChange(hours.with(index, changed))}
                    onRemove={() => onChange(hours.toSpliced(index, 1))}
                  />
                ),
            )}
          </div>
          <IconAction
            label={`Add hours on ${name}`}
            onClick={() => onChange([...hours, nextHours(day, hours)])}
          >
            <IconPlus size={18} stroke={1.5} />
          </IconAction>
        </div>
      ))}
    </fieldset>
  );
}

interface StretchProps {
  name: string;
  hours: HoursOfDay;
  onChange: (hours: HoursOfDay) => void;
  onRemove: () => void;
}

function Stretch({ name, hours, onChange, onRemove }: StretchProps) {
  return (
    <span className={styles.stretch}>
      <input
        type="time"
        required
        aria-label={`${name} from`}
        value={hours.since}
        onChange={(event) => onChange({ ...hours, since: event.currentTarget.value })}
      />
      <span aria-hidden>–</span>
      <input
        type="time"
        required
        aria-label={`${name} until`}
        value={hours.until}
        onChange={(event) => onChange({ ...hours, until: event.currentTarget.value })}
      />
      <IconAction label={`Remove ${name} ${hours.since} to ${hours.until}`} onClick={onRemove}>
        <IconX size={16} stroke={1.5} />
      </IconAction>
    </span>
  );
}
