import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { fieldsOf } from "../value/headline";
import { Asking } from "./Asking";
import type { Asked } from "./asked";
import { draftOf, readEntry } from "./draft";
import { cancelOnEscape } from "./ValueEditor";
import styles from "./ValueEditor.module.css";

interface EntryFormProps {
  asked: readonly Asked[];
  /** The entry that is changed; undefined for a new one. */
  entry: unknown;
  saving: boolean;
  /** What the server has against it: by field, "" for all of it. */
  refusals: Readonly<Record<string, string>>;
  onSave: (entry: Record<string, unknown>) => void;
  onCancel: () => void;
}

/** One entry of a list being written. */
export function EntryForm({ asked, entry, saving, refusals, onSave, onCancel }: EntryFormProps) {
  const [drafts, setDrafts] = useState(() => draftsOf(asked, entry));
  const [objections, setObjections] = useState<Record<string, string>>({});
  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = readEntry(asked, drafts);
    setObjections(read.objections);
    if (Object.keys(read.objections).length === 0) onSave(read.entry);
  };
  const shown = { ...refusalsByField(refusals), ...objections };
  return (
    <form
      className={styles.editor}
      onSubmit={save}
      onKeyDown={(event) => cancelOnEscape(event, onCancel)}
      noValidate
    >
      <div className={styles.fields}>
        {asked.map((field, index) => (
          <Asking
            key={field.key}
            asked={field}
            draft={drafts[field.key] ?? ""}
            onDraft={(draft) => setDrafts((all) => ({ ...all, [field.key]: draft }))}
            refusal={shown[field.key]}
            autoFocus={index === 0}
          />
        ))}
      </div>
      {shown[""] && (
        <p className={styles.whole} role="alert">
          {shown[""]}
        </p>
      )}
      <div className={styles.actions}>
        <Button size="sm" type="submit" loading={saving}>
          Keep
        </Button>
        <Button size="sm" variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function draftsOf(asked: readonly Asked[], entry: unknown): Record<string, string> {
  const fields = fieldsOf(entry);
  return Object.fromEntries(asked.map(({ key, kind }) => [key, draftOf(kind, fields[key])]));
}

/** What is wrong with one line of a field is shown at the field. */
function refusalsByField(refusals: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(refusals).map(([path, message]) => [path.split(".")[0], message]));
}
