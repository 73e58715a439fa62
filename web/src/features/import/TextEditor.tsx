import { Button } from "@mantine/core";
import { type KeyboardEvent, useId, useState } from "react";
import fields from "../../shared/ui/Fields.module.css";
import { useEditing } from "./editing";
import { objection, settled } from "./edits";
import styles from "./TextEditor.module.css";
import type { Kind } from "./understood";
import { useLeaveWarning } from "./useLeaveWarning";

interface TextEditorProps {
  /** What it is called among what is half typed: a pointer, or that of a list to which something is added. */
  name: string;
  label: string;
  kind: Kind;
  text: string;
  onSave: (text: string) => void;
  /** Null for what is not there yet. */
  onRemove: (() => void) | null;
  onCancel: () => void;
}

const HINTS: Partial<Record<Kind, string>> = { date: "2024, or 2024-05", prose: "Ctrl+Enter keeps it" };

/** A value being written. Enter keeps it, Escape leaves it as it was; so does the keyboard for what has several lines. */
export function TextEditor({ name, label, kind, text, onSave, onRemove, onCancel }: TextEditorProps) {
  const { halfTyped } = useEditing();
  const [written, setWritten] = useState(() => halfTyped.get(name) ?? text);
  const hint = useId();
  useLeaveWarning(written !== text);
  const reason = objection(kind, written);
  const write = (words: string) => {
    setWritten(words);
    halfTyped.put(name, words === text ? null : words);
  };
  const settle = (then: () => void) => {
    halfTyped.put(name, null);
    then();
  };
  const cancel = () => settle(onCancel);
  const save = () => (reason === null ? settle(() => onSave(settled(kind, written))) : undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") cancel();
    else if (event.key === "Enter" && (kind !== "prose" || event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={styles.editor}>
      <textarea
        className={fields.text}
        aria-label={label}
        aria-invalid={reason !== null || undefined}
        aria-describedby={hint}
        rows={kind === "prose" ? 4 : 1}
        maxLength={20_000}
        // biome-ignore lint/a11y/noAutofocus: it opens because somebody asked to write here
        autoFocus
        dir="auto"
        value={written}
        onFocus={(event) => halfTyped.get(name) === null && event.currentTarget.select()}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span id={hint} className={styles.hint} data-wrong={reason !== null || undefined}>
        {reason ?? HINTS[kind] ?? "Enter keeps it"}
      </span>
      <span className={styles.actions}>
        <Button size="sm" disabled={reason !== null} onClick={save}>
          Keep
        </Button>
        <Button size="sm" variant="subtle" onClick={cancel}>
          Cancel
        </Button>
        {onRemove && (
          <Button size="sm" variant="subtle" className={styles.remove} onClick={() => settle(onRemove)}>
            Remove
          </Button>
        )}
      </span>
    </span>
  );
}
