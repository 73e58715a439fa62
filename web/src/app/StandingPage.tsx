import type { ReactNode } from "react";
import { hasSession } from "../shared/api/session";
import { BarePage } from "../shared/ui/BarePage";
import { readablePath } from "./route";
import styles from "./StandingPage.module.css";

/** A page with a few words in the middle: nothing here, not ready yet, something broke. */
export function StandingPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <BarePage title={title} className={styles.main}>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.words}>{children}</div>
    </BarePage>
  );
}

export function UnknownPage() {
  return (
    <StandingPage title="There is nothing here">
      <p>
        Nobody is represented at <code>{readablePath(location.pathname)}</code>. Perhaps the address was
        mistyped, or the page is not public any more.
      </p>
      <p>
        <a href="/">Go to the front page</a>
      </p>
    </StandingPage>
  );
}

/** Nobody has claimed this installation: the key to it is in the terminal that started it. */
export function SetupNeededPage() {
  return (
    <StandingPage title="Kairix is running. Now make it yours.">
      <p>
        When it started, Kairix printed a one-time link in the terminal. Open it to create the owner’s
        account. If it has scrolled away, start Kairix again: it prints a new one.
      </p>
      <pre className={styles.terminal}>
        <code>kairix serve</code>
      </pre>
    </StandingPage>
  );
}

export function NobodyYetPage() {
  return (
    <StandingPage title="Nobody to speak for yet">
      <p>
        Kairix is set up, but nothing is published. Once the owner does that, the conversation can begin here.
      </p>
      <p>
        {hasSession() ? (
          <>
            Bring a résumé, look at what was understood, publish: <a href="/welcome">begin here</a>.
          </>
        ) : (
          <>
            <a href="/sign-in">Sign in</a> if this is yours.
          </>
        )}
      </p>
    </StandingPage>
  );
}
