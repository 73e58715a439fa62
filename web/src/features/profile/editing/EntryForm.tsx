import { Button } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { fieldsOf } from "../value/headline";
import { Asking } from "./Asking";
import type { Asked } from "./asked";
import { draftOf, readEntry } from "./draft";
import { Theirs } from "./Theirs";
import { cancelOnEscape } from "./ValueEditor";
import styles from "./ValueEditor.module.css";

export type Drafts = Record<string, string>;

interface EntryFormProps {
  asked: readonly Asked[];
  /** The entry that is changed; undefined for a new one. */
  entry: unknown;
  /** What was written of it before; null where it begins as it stands. */
  begun: Drafts | null;
  /** What it says now, where it was changed elsewhere since one began. */
  theirs?: ReactNode;
  saving: boolean;
  /** What the server has against it: by field, "" for all of it. */
  refusals: Readonly<Record<string, string>>;
  onDrafts: (drafts: Drafts) => void;
  onSave: (entry: Record<string, unknown>) => void;
  onCancel: () => void;
}

/** One entry of a list being written. */
export function EntryForm({ asked, entry, begun, theirs, saving, refusals, ...on }: EntryFormProps) {
  const [drafts, setDrafts] = useState(() => begun ?? draftsOf(asked, entry));
  const [objections, setObjections] = useState<Record<string, string>>({});
  const write = (field: string, draft: string) => {
    const written = { ...drafts, [field]: draft };
    setDrafts(written);
    on.onDrafts(written);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = readEntry(asked, drafts);
    setObjections(read.objections);
    if (Object.keys(read.objections).length === 0) on.onSave(read.entry);
  };
  const shown = { ...refusalsByField(refusals), ...objections };
  return (
    <form
      className={styles.editor}
      onSubmit={save}
      onKeyDown={(event) => cancelOnEscape(event, on.onCancel)}
      noValidate
    >
      <div className={styles.fields}>
        {asked.map((field, index) => (
          <Asking
            key={field.key}
            asked={field}
            draft={drafts[field.key] ?? ""}
            onDraft={(draft) => write(field.key, draft)}
            refusal={shown[field.key]}
            autoFocus={index === 0 && begun === null}
          />
        ))}
      </div>
      {shown[""] && (
        <p className={styles.whole} role="alert">
          {shown[""]}
        </p>
      )}
      {theirs !== undefined && <Theirs says={theirs} onTheirs={on.onCancel} />}
      <div className={styles.actions} hidden={theirs !== undefined}>
        <Button size="sm" type="submit" loading={saving}>
          Keep
        </Button>
        <Button size="sm" variant="subtle" onClick={on.onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function draftsOf(asked: readonly Asked[], entry: unknown): Drafts {
  const fields = fieldsOf(entry);
  return Object.fromEntries(asked.map(({ key, kind }) => [key, draftOf(kind, fields[key])]));
}

/** What is wrong with one line of a field is shown at the field. */
function refusalsByField(refusals: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(refusals).map(([path, message]) => [path.split(".")[0], message]));
}
