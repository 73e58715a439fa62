import { useMediaQuery } from "@mantine/hooks";
import { useEffect, useMemo, useState } from "react";
import type { DocumentView } from "../../shared/api/client";
import { corrected, readingOf } from "./corrected";
import { DeskBar } from "./DeskBar";
import type { DraftStore } from "./draftStore";
import { EditingContext } from "./editing";
import { HalfTyped } from "./halfTyped";
import { PlaceSheet } from "./PlaceSheet";
import styles from "./Preview.module.css";
import { Sides } from "./Sides";
import { type Side, SideTabs } from "./SideTabs";
import { Spotlight, SpotlightContext } from "./spotlight";
import { Thread } from "./Thread";
import { fieldsOf, understood } from "./understood";
import { unsureIn } from "./unsure";
import { useConfirmed } from "./useConfirmed";
import { useDeskKeys } from "./useDeskKeys";
import { useDraft } from "./useDraft";

interface DeskProps {
  document: DocumentView;
  onReload: () => Promise<unknown>;
  onLeave: () => void;
  onOpen: (document: DocumentView) => void;
}

/** Both sides, and everything between them. */
export function Desk({ document, onReload, onLeave, onOpen }: DeskProps) {
  const [draft, store] = useDraft(document);
  const spotlight = useMemo(() => new Spotlight(), []);
  const halfTyped = useMemo(() => new HalfTyped(document.id), [document.id]);
  const wide = useMediaQuery("(min-width: 60em)", true, { getInitialValueInEffect: false });
  const [side, setSide] = useState<Side>("understood");
  const corrector = document.state === "draft" ? store : null;
  const { reading, parts, unsure, confirm } = useUnderstanding(
    document,
    corrector ? draft.corrections : NONE,
  );
  const editing = useMemo(
    () => ({ store: corrector, reading, unsure: new Set(unsure), confirm, halfTyped, wide }),
    [corrector, reading, unsure, confirm, halfTyped, wide],
  );
  useDeskKeys({ spotlight, unsure, store: corrector });
  // As values come and go, a pointer may name another one: no light is better than a wrong one.
  const count = fieldsOf(parts).length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that matters
  useEffect(() => spotlight.choose(null, "value"), [spotlight, count]);
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
            onOpen={onOpen}
          />
          {!wide && <SideTabs side={side} onSide={setSide} />}
          <Sides document={document} parts={parts} shown={wide ? "both" : side} />
          {wide ? <Thread /> : <PlaceSheet document={document} onPage={() => setSide("page")} />}
        </div>
      </EditingContext>
    </SpotlightContext>
  );
}

const NONE: DocumentView["corrections"] = [];

/** What a document comes to with its corrections, and what of it is still to be checked. */
function useUnderstanding(document: DocumentView, corrections: Parameters<typeof corrected>[1]) {
  const [confirmed, confirm] = useConfirmed(document.id);
  const reading = useMemo(() => corrected(readingOf(document), corrections), [document, corrections]);
  const parts = useMemo(() => understood(reading.resume), [reading]);
  const unsure = useMemo(
    () => (document.state === "draft" ? unsureIn(fieldsOf(parts), reading, confirmed) : []),
    [document.state, parts, reading, confirmed],
  );
  return { reading, parts, unsure, confirm };
}

/** What another window has kept, and on top of it what was done here. */
async function reload(store: DraftStore, onReload: () => Promise<unknown>): Promise<void> {
  const { data } = (await onReload()) as { data?: DocumentView };
  if (data) store.merge(data);
}
