import { IconCheck } from "@tabler/icons-react";
import { type Ref, useRef, useState } from "react";
import { IconAction } from "../../shared/ui/IconAction";
import type { DraftStore } from "./draftStore";
import { useEditing } from "./editing";
import { remove, rewrite } from "./edits";
import { useIsLit, useSpotlight } from "./spotlight";
import { TextEditor } from "./TextEditor";
import { type Field, shownOf } from "./understood";
import { confirmation } from "./unsure";
import styles from "./Value.module.css";

/** One value: where it stands is shown when it is pointed at; a click, and it can be corrected. */
export function Value({ field }: { field: Field }) {
  const { store, unsure, reading, halfTyped, wide } = useEditing();
  const [editing, setEditing] = useState(() => wide && halfTyped.get(field.pointer) !== null);
  const spotlight = useSpotlight();
  const lit = useIsLit(field.pointer);
  const button = useRef<HTMLButtonElement>(null);
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
      data-unsure={unsure.has(field.pointer) || undefined}
      data-own={reading.own.has(field.pointer) || undefined}
      onMouseEnter={() => spotlight.hover(field.pointer)}
      onMouseLeave={() => spotlight.hover(null)}
    >
      {field.label && <span className={styles.label}>{field.label}</span>}
      {editing && store ? (
        <ValueEditor field={field} store={store} onSettled={settle} />
      ) : (
        <Shown
          field={field}
          button={button}
          onPress={() => {
            spotlight.choose(field.pointer, "value");
            setEditing(store !== null && wide);
          }}
        />
      )}
    </div>
  );
}

interface ShownProps {
  field: Field;
  button: Ref<HTMLButtonElement>;
  onPress: () => void;
}

function Shown({ field, button, onPress }: ShownProps) {
  const { store, unsure, reading, confirm, wide } = useEditing();
  const spotlight = useSpotlight();
  const doubtful = unsure.has(field.pointer);
  return (
    <span className={styles.shown}>
      <button
        ref={button}
        type="button"
        className={styles.text}
        dir="auto"
        aria-description={store && wide ? "Press to correct" : "Press to see its place"}
        onFocus={() => spotlight.hover(field.pointer)}
        onBlur={() => spotlight.hover(null)}
        onClick={onPress}
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
  );
}

interface ValueEditorProps {
  field: Field;
  store: DraftStore;
  onSettled: () => void;
}

/** A value being corrected or removed. */
export function ValueEditor({ field, store, onSettled }: ValueEditorProps) {
  const removed = () => {
    store.change(remove(field.pointer));
    onSettled();
  };
  return (
    <TextEditor
      name={field.pointer}
      label={field.label ?? "Value"}
      kind={field.kind}
      text={field.text}
      onSave={(text) => {
        store.change(rewrite(field.pointer, field.text, text));
        onSettled();
      }}
      onRemove={field.text === "" ? null : removed}
      onCancel={onSettled}
    />
  );
}
