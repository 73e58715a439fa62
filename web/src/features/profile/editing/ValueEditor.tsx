import { Button } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import { Asking } from "./Asking";
import type { Asked } from "./asked";
import { readDraft } from "./draft";
import { Theirs } from "./Theirs";
import styles from "./ValueEditor.module.css";

interface ValueEditorProps {
  asked: Asked;
  /** What is written when it opens. */
  begun: string;
  refusal?: string | undefined;
  /** What it says now, where it was changed elsewhere since one began. */
  theirs?: ReactNode;
  autoFocus?: boolean;
  onDraft?: (draft: string) => void;
  onSave: (value: unknown, draft: string) => void;
  /** Say that there is none, and how that is called; null where that cannot be said. */
  onNone?: (() => void) | null;
  none?: string;
  onCancel: () => void;
}

/** A value being written. Enter keeps it, Escape leaves it as it was. */
export function ValueEditor({
  asked,
  begun,
  refusal,
  theirs,
  autoFocus = true,
  onDraft,
  onSave,
  onNone = null,
  none = "",
  onCancel,
}: ValueEditorProps) {
  const [draft, setDraft] = useState(begun);
  const [objection, setObjection] = useState(refusal);
  const write = (text: string) => {
    setDraft(text);
    onDraft?.(text);
    setObjection(undefined);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(asked, draft);
    if ("objection" in read) setObjection(read.objection);
    else if (read.value === undefined) setObjection("Nothing is written yet");
    else onSave(read.value, draft);
  };
  return (
    <form
      className={styles.editor}
      onSubmit={save}
      onKeyDown={(event) => cancelOnEscape(event, onCancel)}
      noValidate
    >
      <Asking asked={asked} draft={draft} onDraft={write} refusal={objection} unnamed autoFocus={autoFocus} />
      {theirs !== undefined && <Theirs says={theirs} onTheirs={onCancel} />}
      <div className={styles.actions} hidden={theirs !== undefined}>
        <Button size="sm" type="submit">
          Keep
        </Button>
        <Button size="sm" variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
        {onNone && (
          <Button size="sm" variant="subtle" color="gray" className={styles.none} onClick={onNone}>
            {none}
          </Button>
        )}
      </div>
    </form>
  );
}

export function cancelOnEscape(event: KeyboardEvent, onCancel: () => void): void {
  if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
  event.stopPropagation();
  onCancel();
}
