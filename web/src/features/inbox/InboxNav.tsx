import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { inboxQuery } from "../../shared/inbox/queries";
import styles from "../../shared/ui/PageNav.module.css";

/** Questions first, people second. */
export function InboxNav() {
  const counts = useQuery(inboxQuery()).data;
  const letters = (counts?.messages ?? 0) + (counts?.bookings ?? 0);
  const link = { className: styles.link, activeProps: { "aria-current": "page" } } as const;
  return (
    <nav className={styles.nav} aria-label="Inbox">
      <Link to="/inbox" activeOptions={{ exact: true, includeSearch: false }} {...link}>
        Questions
        <Count of={counts?.questions ?? 0} />
      </Link>
      <Link to="/inbox/messages" {...link}>
        Messages
        <Count of={letters} />
      </Link>
      <Link to="/inbox/conversations" {...link}>
        Conversations
      </Link>
    </nav>
  );
}

function Count({ of }: { of: number }) {
  return of > 0 && <span className={styles.count}>{of}</span>;
}
