import type { ReactNode } from "react";
import { useTitle } from "../useTitle";
import styles from "./BarePage.module.css";
import { Brand } from "./Brand";
import { ColorSchemeToggle } from "./ColorSchemeToggle";

interface BarePageProps {
  /** What the window is called. */
  title: string;
  /** How wide what is on it may be, and where it stands. */
  className: string | undefined;
  children: ReactNode;
}

/** A page about one thing, outside of the workspace: nothing else on it leads anywhere but home. */
export function BarePage({ title, className, children }: BarePageProps) {
  useTitle(title);
  return (
    <div className={styles.page}>
      <header className={styles.header} data-edge="top">
        <Brand />
        <ColorSchemeToggle />
      </header>
      <main className={className}>{children}</main>
    </div>
  );
}
