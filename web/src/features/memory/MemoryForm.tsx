import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, useId, useState } from "react";
import { problemOf } from "../../shared/api/problem";
import fields from "../../shared/ui/Fields.module.css";
import { KIND_KEYS, KINDS } from "./kinds";
import styles from "./MemoryForm.module.css";
import type { MemoryKind, Written } from "./queries";

interface MemoryFormProps {
  begun: Written;
  /** What the button says. */
  verb: string;
  store: (written: Written) => Promise<unknown>;
  onStored: () => void;
  onDraft?: (text: string) => void;
  onCancel: () => void;
}

const MAX_CHARACTERS = 1_000;

/** Something to remember, in the owner's own words. Enter keeps it, Escape leaves it as it was. */
export function MemoryForm({ begun, verb, store, onStored, onDraft, onCancel }: MemoryFormProps) {
  const [text, setText] = useState(begun.text);
  const [kind, setKind] = useState(begun.kind);
  const trouble = useId();
  const storing = useMutation({ networkMode: "always", mutationFn: store, onSuccess: onStored });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "" && !storing.isPending) storing.mutate({ text: text.trim(), kind });
  };
  const keys = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onCancel();
    if (event.key !== "Enter" || event.shiftKey || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={keys}>
      <textarea
        className={fields.text}
        aria-label="What to remember"
        aria-invalid={storing.isError || undefined}
        aria-describedby={trouble}
        placeholder="In your own words"
        dir="auto"
        rows={2}
        maxLength={MAX_CHARACTERS}
        // biome-ignore lint/a11y/noAutofocus: it opens because somebody asked to write here
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onDraft?.(event.currentTarget.value);
        }}
      />
      <div className={styles.below}>
        <KindChoice value={kind} onChange={setKind} />
        <Button type="submit" size="sm" loading={storing.isPending} disabled={text.trim() === ""}>
          {verb}
        </Button>
        <Button size="sm" variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <p id={trouble} role={storing.isError ? "alert" : undefined} className={styles.trouble}>
        {storing.isError && problemOf(storing.error).message}
      </p>
    </form>
  );
}

function KindChoice({ value, onChange }: { value: MemoryKind; onChange: (kind: MemoryKind) => void }) {
  return (
    <select
      className={fields.choice}
      aria-label="Kind"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as MemoryKind)}
    >
      {KIND_KEYS.map((kind) => (
        <option key={kind} value={kind}>
          {KINDS[kind].one}
        </option>
      ))}
    </select>
  );
}
