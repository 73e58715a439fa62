import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { DocumentView } from "../../shared/api/client";
import { PaperPage } from "../../shared/paper/PaperPage";
import { IconAction } from "../../shared/ui/IconAction";
import styles from "./Dialog.module.css";
import { useEditing } from "./editing";
import { PlaceBox } from "./PlaceBox";
import { placesOf } from "./places";
import { NOTICE, useLight, useSpotlight } from "./spotlight";
import { type Field, fieldsOf, shownOf, understood } from "./understood";
import { confirmation } from "./unsure";
import { ValueEditor } from "./Value";

interface PlaceSheetProps {
  document: DocumentView;
  onPage: () => void;
}

/** On a narrow screen: the place of the value that was tapped, and what can be done with it. */
export function PlaceSheet({ document, onPage }: PlaceSheetProps) {
  const { chosen, from, visit } = useLight();
  const { reading } = useEditing();
  const spotlight = useSpotlight();
  // What was chosen before the screen became narrow was seen on the page.
  const [begun] = useState(visit);
  const fields = fieldsOf(understood(reading.resume));
  const field = from === "page" ? undefined : fields.find(({ pointer }) => pointer === chosen);
  useEffect(() => {
    if (visit > begun && (from === "page" || chosen?.startsWith(NOTICE))) onPage();
  }, [visit, begun, from, chosen, onPage]);
  if (!field || visit === begun) return null;
  return (
    <Sheet key={visit} document={document} field={field} onClose={() => spotlight.choose(null, "value")} />
  );
}

interface SheetProps {
  document: DocumentView;
  field: Field;
  onClose: () => void;
}

function Sheet({ document, field, onClose }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // What is in it scrolls to its place in an effect, and by then it has to be on the screen.
  const open = useCallback((element: HTMLDialogElement | null) => {
    dialog.current = element;
    if (element && !element.open) element.showModal();
  }, []);
  return (
    <dialog
      ref={open}
      className={styles.sheet}
      aria-label={field.label ?? "Value"}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
      onKeyDown={() => {}}
    >
      <div className={styles.sheetHead}>
        <p>{field.label ?? "Value"}</p>
        <IconAction label="Close" onClick={() => dialog.current?.close()}>
          <IconX size={20} stroke={1.5} />
        </IconAction>
      </div>
      <Crop document={document} pointer={field.pointer} />
      <Change field={field} onDone={() => dialog.current?.close()} />
    </dialog>
  );
}

/** The part of the page around a value. */
function Crop({ document, pointer }: { document: DocumentView; pointer: string }) {
  const here = useRef<HTMLDivElement>(null);
  const { reading } = useEditing();
  const span = reading.spans[pointer];
  const page = document.pages.find(({ number }) => number === span?.page);
  useEffect(() => {
    const place = here.current?.querySelector(`[data-place="${CSS.escape(pointer)}"]`);
    place?.scrollIntoView({ block: "center", inline: "center" });
  }, [pointer]);
  if (!span || (!page && document.pages.length > 0))
    return <p>This stands nowhere in the file: the words are yours.</p>;
  if (!page) return <blockquote>{Array.from(document.text).slice(span.start, span.end).join("")}</blockquote>;
  const places = placesOf(document, reading.spans).get(page.number) ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section ref={here} className={styles.crop} aria-label="Its place on the page" tabIndex={0}>
      <div className={styles.enlarged}>
        <PaperPage document={document.id} page={page} of={document.pages.length}>
          {places.map((place) => (
            <PlaceBox key={place.pointer} place={place} />
          ))}
        </PaperPage>
      </div>
    </section>
  );
}

function Change({ field, onDone }: { field: Field; onDone: () => void }) {
  const { store, unsure, confirm, halfTyped } = useEditing();
  const [writing, setWriting] = useState(() => halfTyped.get(field.pointer) !== null);
  if (store && writing) return <ValueEditor field={field} store={store} onSettled={onDone} />;
  const right = () => {
    confirm(confirmation(field.pointer, field.text));
    onDone();
  };
  return (
    <>
      <p dir="auto">{shownOf(field)}</p>
      {store && (
        <div className={styles.answers}>
          {unsure.has(field.pointer) && (
            <Button variant="default" onClick={right}>
              It is right
            </Button>
          )}
          <Button onClick={() => setWriting(true)}>Correct it</Button>
        </div>
      )}
    </>
  );
}
