import type { ReactNode } from "react";
import { Gaps } from "../Gaps";
import type { Compared, Step } from "../wire";
import { hours } from "../words";
import styles from "./Comparison.module.css";

interface ComparisonProps {
  compared: readonly Compared[];
  hoursPerWeek: number;
  /** What can be done with one of them. */
  children: (goal: Compared) => ReactNode;
}

/** Goals side by side: how near each is, how long it takes, by which way, and what is missing. */
export function Comparison({ compared, hoursPerWeek, children }: ComparisonProps) {
  return (
    <div className={styles.goals} data-count={compared.length}>
      {compared.map((goal) => (
        <section key={goal.role.key} className={styles.goal} aria-label={goal.title}>
          <h2 className={styles.title}>{goal.title}</h2>
          <Readiness readiness={goal.readiness} />
          <p className={styles.time}>
            {hours(goal.hours)} to learn: {weeks(goal.hours, hoursPerWeek)} at {hoursPerWeek} hours a week
          </p>
          {goal.path.length > 1 && <Way path={goal.path} />}
          <p className={styles.act}>{children(goal)}</p>
          <details className={styles.gaps} open={compared.length === 1}>
            <summary>Skill by skill</summary>
            <Gaps gaps={goal.gaps} label={`What ${goal.role.title} asks for`} />
          </details>
          {goal.role.credit && <p className={styles.credit}>{goal.role.credit}</p>}
        </section>
      ))}
    </div>
  );
}

/** How much of what is asked the profile shows. */
export function Readiness({ readiness }: { readiness: number }) {
  const percent = Math.round(readiness * 100);
  return (
    <div className={styles.readiness}>
      <progress max={100} value={percent} aria-label="How much of it your profile shows" />
      <span>Your profile shows {percent} % of what is asked</span>
    </div>
  );
}

/** The cheapest way, step by step. */
function Way({ path }: { path: readonly Step[] }) {
  return (
    <>
      <p className={styles.time}>Step by step, where part of it is learnt at work:</p>
      <ol className={styles.way} aria-label="The shortest way">
        {path.map((step) => (
          <li key={step.role}>
            {step.title} <span className={styles.hours}>{hours(step.hours)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function weeks(total: number, perWeek: number): string {
  const count = Math.ceil(total / perWeek);
  if (count < 9) return `${count} ${count === 1 ? "week" : "weeks"}`;
  const months = Math.round(count / 4.345);
  return months < 24 ? `${months} months` : `${(months / 12).toFixed(1).replace(".0", "")} years`;
}
