import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { profileQuery, waitingQuery } from "../../shared/profile/queries";
import { relativeTime } from "../../shared/relativeTime";
import styles from "./ProfileHead.module.css";
import { useKnown } from "./useKnown";

/** How much is known, what waits for a look, and how to add to it. */
export function ProfileHead({ children }: { children: ReactNode }) {
  const profile = useQuery(profileQuery([])).data;
  const waiting = useQuery(waitingQuery()).data ?? 0;
  const known = useKnown();
  return (
    <header className={styles.head}>
      <div>
        <h1 className={styles.title}>Profile</h1>
        <p className={styles.state}>
          {profile && known !== null && stateOf(known, waiting, profile.updated_at)}
        </p>
      </div>
      {children}
    </header>
  );
}

function stateOf(known: number, waiting: number, updatedAt: string): string {
  if (known === 0 && waiting === 0) return "Nothing is known yet.";
  const parts = [
    `${known} ${known === 1 ? "thing is" : "things are"} known`,
    waiting > 0 && `${waiting} ${waiting === 1 ? "waits" : "wait"} for a look`,
    `updated ${relativeTime(updatedAt)}`,
  ];
  return parts.filter(Boolean).join(" · ");
}
