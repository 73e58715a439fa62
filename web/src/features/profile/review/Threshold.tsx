import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { problemOf } from "../../../shared/api/problem";
import { profileQuery } from "../../../shared/profile/queries";
import { useChange } from "../deeds/useChange";
import { setThreshold } from "../queries";
import { meaningOf, NEVER } from "./odds";
import styles from "./Threshold.module.css";

/** Any small part of the profile tells its terms. */
const TERMS = ["full_name"];

/** From which certainty on a value is taken in by itself: the owner's to say, in words they can weigh. */
export function Threshold() {
  const profile = useQuery(profileQuery(TERMS)).data;
  const id = useId();
  const [moved, setMoved] = useState<number | null>(null);
  const change = useChange(
    (percent: number) => setThreshold(percent / 100),
    (percent) =>
      percent >= NEVER ? "From now on everything waits for you." : `Taken in from ${percent} % on.`,
  );
  if (!profile) return null;
  const stored = Math.round(profile.accept_from * 100);
  const percent = moved ?? stored;
  const keep = () => {
    if (moved !== null && moved !== stored) change.mutate(moved, { onSettled: () => setMoved(null) });
  };
  return (
    <div className={styles.threshold}>
      <label htmlFor={id} className={styles.name}>
        Take in by itself
        <output className={styles.percent}>{percent >= NEVER ? "nothing" : `from ${percent} %`}</output>
      </label>
      <input
        id={id}
        type="range"
        className={styles.range}
        min={50}
        max={NEVER}
        value={percent}
        aria-valuetext={meaningOf(percent)}
        onChange={(event) => setMoved(event.currentTarget.valueAsNumber)}
        onPointerUp={keep}
        onKeyUp={keep}
        onBlur={keep}
      />
      <p className={styles.meaning}>
        {change.isError ? problemOf(change.error).message : meaningOf(percent)}
      </p>
    </div>
  );
}
