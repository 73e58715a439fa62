import type { ReactElement } from "react";
import { period } from "../../../shared/period";
import type { FactView } from "../../../shared/profile/wire";
import { lasted } from "./months";
import styles from "./StintCard.module.css";
import type { Bar, Stint } from "./timeline";
import { WithEvidence } from "./WithEvidence";

interface StintCardProps {
  bar: Bar;
  children: Parameters<typeof WithEvidence>[0]["children"];
}

/** What a bar of the timeline stands for, and the words it rests on. */
export function StintCard({ bar, children }: StintCardProps): ReactElement {
  const { stint, months } = bar;
  const about = (
    <div className={styles.about}>
      <p className={styles.title}>{stint.title}</p>
      {stint.place && <p>{stint.place}</p>}
      <p className={styles.when}>
        {[whenOf(stint), months !== null && lasted(months)].filter(Boolean).join(" · ")}
      </p>
    </div>
  );
  return (
    <WithEvidence
      attribute={stint.attribute}
      restsOn={(fact) => isAbout(fact, stint)}
      about={about}
      label={stint.title}
    >
      {children}
    </WithEvidence>
  );
}

interface EntryValue {
  name?: string;
  institution?: string;
  startDate?: string;
}

function isAbout(fact: FactView, stint: Stint): boolean {
  const { name, institution, startDate } = (fact.value ?? {}) as EntryValue;
  const where = name ?? institution ?? "";
  const same = where === stint.place || where === stint.title;
  return same && (startDate === undefined || startDate === stint.startDate);
}

/** "Feb 2020 – present". */
export function whenOf({ startDate, endDate }: Stint): string {
  return period(startDate, endDate) ?? "";
}
