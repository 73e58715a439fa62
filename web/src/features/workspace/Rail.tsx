import { VisuallyHidden } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { inboxQuery } from "../../shared/inbox/queries";
import { waitingQuery } from "../../shared/profile/queries";
import { Brand } from "../../shared/ui/Brand";
import { ColorSchemeToggle } from "../../shared/ui/ColorSchemeToggle";
import { IconAction } from "../../shared/ui/IconAction";
import { PAGES, type WorkspacePage } from "./pages";
import styles from "./Rail.module.css";

interface RailProps {
  onSearch: () => void;
  account: ReactNode;
}

/** Where one can go. At the side where there is room, else at the bottom, under the thumb. */
export function Rail({ onSearch, account }: RailProps) {
  const waiting = useQuery(waitingQuery()).data ?? 0;
  const inbox = useQuery(inboxQuery()).data?.waiting ?? 0;
  const counts: Partial<Record<WorkspacePage["to"], number>> = { "/profile": waiting, "/inbox": inbox };
  return (
    <header className={styles.rail}>
      <div className={styles.brand}>
        <Brand />
      </div>
      <nav className={styles.nav} aria-label="Workspace">
        {PAGES.map((page) => (
          <PageLink key={page.to} page={page} count={counts[page.to] ?? 0} />
        ))}
      </nav>
      <div className={styles.tools} data-edge="start">
        <IconAction label="Search (Ctrl K)" onClick={onSearch}>
          <IconSearch size={20} stroke={1.5} />
        </IconAction>
        <ColorSchemeToggle />
        <span className={styles.account}>{account}</span>
      </div>
    </header>
  );
}

function PageLink({ page, count }: { page: WorkspacePage; count: number }) {
  return (
    <Link to={page.to} className={styles.link} activeProps={{ "aria-current": "page" }}>
      <span className={styles.icon}>
        <page.Icon size={22} stroke={1.5} aria-hidden />
        {count > 0 && <span className={styles.count}>{count > 99 ? "99+" : count}</span>}
      </span>
      {page.label}
      {count > 0 && <VisuallyHidden>, {count} waiting</VisuallyHidden>}
    </Link>
  );
}
