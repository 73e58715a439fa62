import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { waitingQuery } from "../../shared/profile/queries";
import styles from "../../shared/ui/PageNav.module.css";

/** The pages about the profile, one beside the other. */
export function ProfileNav() {
  const waiting = useQuery(waitingQuery()).data ?? 0;
  const nav = useRef<HTMLElement>(null);
  useCurrentInSight(nav, waiting > 0);
  const link = { className: styles.link, activeProps: { "aria-current": "page" } } as const;
  return (
    <nav ref={nav} className={styles.nav} aria-label="Profile">
      <Link to="/profile" activeOptions={{ exact: true, includeSearch: false }} {...link}>
        Profile
      </Link>
      <Link to="/profile/review" {...link}>
        To review
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

/** Where there is no room for all of them, the one that is open is in sight. */
function useCurrentInSight(nav: React.RefObject<HTMLElement | null>, counted: boolean): void {
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: which link is the current one follows from the path, and where it stands from the count
  useEffect(() => {
    const frame = nav.current;
    const current = frame?.querySelector<HTMLElement>("[aria-current]");
    if (!frame || !current) return;
    // `scrollIntoView` would move the page as well.
    frame.scrollLeft = current.offsetLeft - (frame.clientWidth - current.offsetWidth) / 2;
  }, [pathname, counted, nav]);
}
