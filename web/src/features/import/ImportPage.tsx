import "@mantine/core/styles/Input.layer.css";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import type { DocumentView } from "../../shared/api/client";
import { hasSession } from "../../shared/api/session";
import { Brand } from "../../shared/ui/Brand";
import { ColorSchemeToggle } from "../../shared/ui/ColorSchemeToggle";
import { Bring } from "./Bring";
import styles from "./ImportPage.module.css";
import { Preview } from "./Preview";
import { documentQuery } from "./queries";

/** `/import`: bring a file; `/import/{id}`: look at what was understood of it. */
export default function ImportPage({ document: first }: { document: string | null }) {
  const [shown, show] = useAddress(first);
  const queries = useQueryClient();
  useEffect(() => {
    document.title = "Import a résumé · Kairix";
  }, []);
  if (!hasSession()) return <SignInFirst />;
  const open = (brought: DocumentView) => {
    queries.setQueryData(documentQuery(brought.id).queryKey, brought);
    show(brought.id);
  };
  if (shown !== null) return <Preview key={shown} id={shown} onLeave={() => show(null)} />;
  return (
    <Frame>
      <Bring onBrought={open} onOpen={show} />
    </Frame>
  );
}

/** The document that the address names; the browser's way back works. */
function useAddress(first: string | null) {
  const [shown, setShown] = useState(first);
  useEffect(() => {
    const onPop = () => setShown(location.pathname.split("/")[2] ?? null);
    addEventListener("popstate", onPop);
    return () => removeEventListener("popstate", onPop);
  }, []);
  const show = (id: string | null) => {
    history.pushState(null, "", id === null ? "/import" : `/import/${id}`);
    setShown(id);
  };
  return [shown, show] as const;
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.header} data-edge="top">
        <Brand />
        <ColorSchemeToggle />
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}

function SignInFirst() {
  return (
    <Frame>
      <h1 className={styles.title}>Import a résumé</h1>
      <p className={styles.words}>
        Only the person who is represented here brings a résumé. <a href="/sign-in">Sign in</a> first.
      </p>
    </Frame>
  );
}
