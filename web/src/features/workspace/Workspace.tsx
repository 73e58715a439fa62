import { useRouterState } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { useLive } from "../../shared/live/useLive";
import { LineNote } from "./LineNote";
import { Rail } from "./Rail";
import { openSearch, Search } from "./Search";
import styles from "./Workspace.module.css";

interface WorkspaceProps {
  account: ReactNode;
  children: ReactNode;
}

/** The frame around every page of the owner's. */
export function Workspace({ account, children }: WorkspaceProps) {
  const connected = useLive();
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main);
  return (
    <div className={styles.workspace}>
      <a className={styles.skip} href="#page">
        Skip to the page
      </a>
      <Rail onSearch={openSearch} account={account} />
      <main ref={main} id="page" tabIndex={-1} className={styles.main}>
        <LineNote connected={connected} />
        {children}
      </main>
      <Search />
    </div>
  );
}

/** Who goes to another page is taken to its beginning, also by a screen reader. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const last = useRef(path);
  useEffect(() => {
    if (last.current !== undefined && last.current !== path) {
      scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    last.current = path;
  }, [path, main]);
}
