import { Button } from "@mantine/core";
import { type KeyboardEvent, useId, useState } from "react";
import { objection, settled } from "./edits";
import styles from "./TextEditor.module.css";
import type { Kind } from "./understood";
import { useLeaveWarning } from "./useLeaveWarning";

interface TextEditorProps {
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
export function TextEditor({ label, kind, text, onSave, onRemove, onCancel }: TextEditorProps) {
  const [written, setWritten] = useState(text);
  const hint = useId();
  useLeaveWarning(written !== text);
  const reason = objection(kind, written);
  const save = () => (reason === null ? onSave(settled(kind, written)) : undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onCancel();
    else if (event.key === "Enter" && (kind !== "prose" || event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={styles.editor}>
      <textarea
        className={styles.field}
        aria-label={label}
        aria-invalid={reason !== null || undefined}
        aria-describedby={hint}
        rows={kind === "prose" ? 4 : 1}
        maxLength={20_000}
        // biome-ignore lint/a11y/noAutofocus: it opens because somebody asked to write here
        autoFocus
        dir="auto"
        value={written}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setWritten(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span id={hint} className={styles.hint} data-wrong={reason !== null || undefined}>
        {reason ?? HINTS[kind] ?? "Enter keeps it"}
      </span>
      <span className={styles.actions}>
        <Button size="sm" disabled={reason !== null} onClick={save}>
          Keep
        </Button>
        <Button size="sm" variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
        {onRemove && (
          <Button size="sm" variant="subtle" className={styles.remove} onClick={onRemove}>
            Remove
          </Button>
        )}
      </span>
    </span>
  );
}
