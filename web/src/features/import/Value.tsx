import { useMediaQuery } from "@mantine/hooks";
import { IconCheck } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { IconAction } from "../../shared/ui/IconAction";
import { useEditing } from "./editing";
import { remove, rewrite } from "./edits";
import { useIsLit, useSpotlight } from "./spotlight";
import { TextEditor } from "./TextEditor";
import { type Field, shownOf } from "./understood";
import { confirmation } from "./unsure";
import styles from "./Value.module.css";

/** One value: where it stands is shown when it is pointed at; a click, and it can be corrected. */
export function Value({ field }: { field: Field }) {
  const { store, unsure, reading, confirm } = useEditing();
  const [editing, setEditing] = useState(false);
  const spotlight = useSpotlight();
  const lit = useIsLit(field.pointer);
  const wide = useMediaQuery("(min-width: 60em)", true, { getInitialValueInEffect: false });
  const button = useRef<HTMLButtonElement>(null);
  const doubtful = unsure.has(field.pointer);
  const settle = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus({ preventScroll: true }));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it shows what focusing its button shows
    <div
      className={styles.value}
      data-value={field.pointer}
      data-lit={lit || undefined}
      data-unsure={doubtful || undefined}
      data-own={reading.own.has(field.pointer) || undefined}
      onMouseEnter={() => spotlight.hover(field.pointer)}
      onMouseLeave={() => spotlight.hover(null)}
    >
      {field.label && <span className={styles.label}>{field.label}</span>}
      {editing && store ? (
        <TextEditor
          label={field.label ?? "Value"}
          kind={field.kind}
          text={field.text}
          onSave={(text) => {
            store.change(rewrite(field.pointer, field.text, text));
            settle();
          }}
          onRemove={
            field.text === ""
              ? null
              : () => {
                  store.change(remove(field.pointer));
                  setEditing(false);
                }
          }
          onCancel={settle}
        />
      ) : (
        <span className={styles.shown}>
          <button
            ref={button}
            type="button"
            className={styles.text}
            dir="auto"
            aria-description={store && wide ? "Press to correct" : "Press to see its place"}
            onFocus={() => spotlight.hover(field.pointer)}
            onBlur={() => spotlight.hover(null)}
            onClick={() => {
              spotlight.choose(field.pointer, "value");
              setEditing(store !== null && wide);
            }}
          >
            <span className={styles.words}>{shownOf(field)}</span>
            {doubtful && <span className={styles.sign}>check</span>}
            {reading.own.has(field.pointer) && <span className={styles.yours}>yours</span>}
          </button>
          {doubtful && (
            <IconAction label="It is right" onClick={() => confirm(confirmation(field.pointer, field.text))}>
              <IconCheck size={18} stroke={1.5} />
            </IconAction>
          )}
        </span>
      )}
    </div>
  );
}
