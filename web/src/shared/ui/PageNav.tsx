import { useLocation } from "@tanstack/react-router";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import styles from "./PageNav.module.css";

/** How each link of it looks. */
export const PAGE_LINK = { className: styles.link, activeProps: { "aria-current": "page" } } as const;

interface PageNavProps {
  label: string;
  children: ReactNode;
}

/** Pages that belong together, one beside the other. */
export function PageNav({ label, children }: PageNavProps) {
  const nav = useRef<HTMLElement>(null);
  useCurrentInSight(nav);
  return (
    <nav ref={nav} className={styles.nav} aria-label={label}>
      {children}
    </nav>
  );
}

/** How many wait there. */
export function PageCount({ of }: { of: number }) {
  return of > 0 && <span className={styles.count}>{of}</span>;
}

/** Where there is no room for all of them, the one that is open is in sight, also when a count has come. */
function useCurrentInSight(nav: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: which link is the current one follows from the path
  useEffect(() => {
    const frame = nav.current;
    const current = frame?.querySelector<HTMLElement>("[aria-current]");
    if (!frame || !current) return;
    const show = () => {
      // `scrollIntoView` would move the page as well.
      frame.scrollLeft = current.offsetLeft - (frame.clientWidth - current.offsetWidth) / 2;
    };
    const resized = new ResizeObserver(show);
    for (const link of frame.children) resized.observe(link);
    return () => resized.disconnect();
  }, [pathname, nav]);
}
