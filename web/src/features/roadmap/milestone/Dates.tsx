import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { longDate } from "../../../shared/relativeTime";
import type { Milestone } from "../wire";
import type { MilestoneChange } from "./change";
import styles from "./Dates.module.css";

interface DatesProps {
  milestone: Milestone;
  onChange: (change: MilestoneChange) => void;
}

/** From when until when: stored on leaving a field or by Enter, put back by Escape. */
export function Dates({ milestone: { starts_on, due_on }, onChange }: DatesProps) {
  const [wrongEnd, setWrongEnd] = useState(false);
  const begin = (value: string) => {
    setWrongEnd(false);
    if (value !== starts_on) onChange({ starts_on: value });
  };
  const end = (value: string) => {
    setWrongEnd(value < starts_on);
    if (value >= starts_on && value !== due_on) onChange({ due_on: value });
  };
  return (
    <>
      <div className={styles.dates}>
        <Day label="From" stored={starts_on} wrong={null} onDay={begin} />
        <Day
          label="Until"
          stored={due_on}
          wrong={
            wrongEnd
              ? `It would end before it begins, on ${longDate(starts_on)}. Nothing was stored: move its beginning first.`
              : null
          }
          onDay={end}
        />
      </div>
      <p className={styles.note}>
        When the beginning moves, the end moves along; so does what comes after, unless you have dated it
        yourself.
      </p>
    </>
  );
}

interface DayProps {
  label: string;
  stored: string;
  wrong: string | null;
  onDay: (day: string) => void;
}

function Day({ label, stored, wrong, onDay }: DayProps) {
  const [isNone, setNone] = useState(false);
  const note = useId();
  const input = useRef<HTMLInputElement>(null);
  // The other end may have moved it; whoever is in the field stays there.
  useEffect(() => {
    if (input.current) input.current.value = stored;
  }, [stored]);
  const problem = isNone ? "This is no whole date. Nothing was stored." : wrong;
  const leave = ({
    currentTarget: { value },
  }: FocusEvent<HTMLInputElement> | KeyboardEvent<HTMLInputElement>) => {
    setNone(value === "");
    if (value !== "") onDay(value);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") leave(event);
    if (event.key !== "Escape" || (event.currentTarget.value === stored && !problem)) return;
    event.stopPropagation();
    event.currentTarget.value = stored;
    leave(event);
  };
  return (
    <label className={styles.day}>
      {label}
      <input
        ref={input}
        type="date"
        defaultValue={stored}
        min="2000-01-01"
        max="2100-01-01"
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : note}
        onBlur={leave}
        onKeyDown={press}
      />
      {problem !== null && (
        <span id={note} role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </label>
  );
}
