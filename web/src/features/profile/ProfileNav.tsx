import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { waitingQuery } from "../../shared/profile/queries";
import styles from "./ProfileNav.module.css";

/** The pages about the profile, one beside the other. */
export function ProfileNav() {
  const waiting = useQuery(waitingQuery()).data ?? 0;
  const link = { className: styles.link, activeProps: { "aria-current": "page" } } as const;
  return (
    <nav className={styles.nav} aria-label="Profile">
      <Link to="/profile" activeOptions={{ exact: true, includeSearch: false }} {...link}>
        Profile
      </Link>
      <Link to="/profile/review" {...link}>
        Review
        {waiting > 0 && <span className={styles.count}>{waiting}</span>}
      </Link>
      <Link to="/profile/history" {...link}>
        History
      </Link>
      <Link to="/profile/visitor" {...link}>
        As a visitor sees it
      </Link>
    </nav>
  );
}
