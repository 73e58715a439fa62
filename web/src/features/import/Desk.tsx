import { useMediaQuery } from "@mantine/hooks";
import { useMemo, useState } from "react";
import type { DocumentView } from "../../shared/api/client";
import { corrected, readingOf } from "./corrected";
import { DeskBar } from "./DeskBar";
import type { DraftStore } from "./draftStore";
import { EditingContext } from "./editing";
import { Notices } from "./Notices";
import { PaperPages } from "./PaperPages";
import { PaperText } from "./PaperText";
import { PlaceSheet } from "./PlaceSheet";
import styles from "./Preview.module.css";
import { SideTabs } from "./SideTabs";
import { Spotlight, SpotlightContext } from "./spotlight";
import { Thread } from "./Thread";
import { Understood } from "./Understood";
import { fieldsOf, understood } from "./understood";
import { unsureIn } from "./unsure";
import { useConfirmed } from "./useConfirmed";
import { useDeskKeys } from "./useDeskKeys";
import { useDraft } from "./useDraft";

interface DeskProps {
  document: DocumentView;
  onReload: () => Promise<unknown>;
  onLeave: () => void;
}

/** Both sides, and everything between them. */
export function Desk({ document, onReload, onLeave }: DeskProps) {
  const [draft, store] = useDraft(document);
  const spotlight = useMemo(() => new Spotlight(), []);
  const [confirmed, confirm] = useConfirmed(document.id);
  const wide = useMediaQuery("(min-width: 60em)", true, { getInitialValueInEffect: false });
  const [side, setSide] = useState<"page" | "understood">("understood");

  const editable = document.state === "draft";
  const reading = useMemo(
    () => corrected(readingOf(document), editable ? draft.corrections : []),
    [document, editable, draft.corrections],
  );
  const parts = useMemo(() => understood(reading.resume), [reading]);
  const unsure = useMemo(
    () => (editable ? unsureIn(fieldsOf(parts), reading, confirmed) : []),
    [editable, parts, reading, confirmed],
  );
  const editing = useMemo(
    () => ({ store: editable ? store : null, reading, unsure: new Set(unsure), confirm }),
    [editable, store, reading, unsure, confirm],
  );
  useDeskKeys({ spotlight, unsure, store: editable ? store : null });

  const Paper = document.pages.length > 0 ? PaperPages : PaperText;
  return (
    <SpotlightContext value={spotlight}>
      <EditingContext value={editing}>
        <div className={styles.desk}>
          <DeskBar
            document={document}
            draft={draft}
            store={store}
            unsure={unsure}
            onReload={() => void reload(store, onReload)}
            onLeave={onLeave}
          />
          {!wide && <SideTabs side={side} onSide={setSide} />}
          <div className={styles.sides}>
            {(wide || side === "page") && (
              <section className={styles.page} aria-label="The page" id="side-page">
                <Paper document={document} spans={reading.spans} />
              </section>
            )}
            {(wide || side === "understood") && (
              <main className={styles.understood} aria-label="What was understood" id="side-understood">
                <Notices document={document} />
                <Understood parts={parts} />
              </main>
            )}
          </div>
          {wide ? <Thread /> : <PlaceSheet document={document} onPage={() => setSide("page")} />}
        </div>
      </EditingContext>
    </SpotlightContext>
  );
}

/** What another window has kept takes the place of what could not be. */
async function reload(store: DraftStore, onReload: () => Promise<unknown>): Promise<void> {
  const { data } = (await onReload()) as { data?: DocumentView };
  if (data) store.replace(data);
}
