import { Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { problemOf } from "../../../shared/api/problem";
import type { AttributeSpec } from "../../../shared/profile/wire";
import { IconAction } from "../../../shared/ui/IconAction";
import { headlineOf } from "../value/headline";
import { itemsOf } from "../value/wordsOf";
import { askedByEntry } from "./asked";
import styles from "./EntriesEditor.module.css";
import { EntryForm } from "./EntryForm";
import { refusalsOf, refusalsOfEntry } from "./refusals";

interface EntriesEditorProps {
  spec: AttributeSpec;
  specs: readonly AttributeSpec[];
  value: unknown;
  /** The profile's revision that the value is of. */
  revision: number;
  /** Store the whole list as it was changed from a revision; rejects with a Problem. */
  onSave: (entries: unknown[], seen: number) => Promise<unknown>;
  /** Remove all of them; null where there are none. */
  onNone: (() => void) | null;
  onDone: () => void;
}

/** The entry that is written, and the revision in which it stood there: its place may be another one's since. */
interface Opened {
  index: number;
  revision: number;
}

interface Attempt {
  index: number;
  saving: boolean;
  refusals: Record<string, string>;
}

/** A list of entries: add one, change one, move one, remove one; each is stored at once. */
export function EntriesEditor({ spec, specs, value, revision, onSave, onNone, onDone }: EntriesEditorProps) {
  const entries = itemsOf(value);
  const [open, setOpen] = useState<Opened | null>(entries.length === 0 ? { index: 0, revision } : null);
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const asked = askedByEntry(spec.entry ?? {}, specs);
  const store = async (changed: unknown[], index: number, seen: number) => {
    setAttempt({ index, saving: true, refusals: {} });
    try {
      await onSave(changed, seen);
      setAttempt(null);
      setOpen(null);
    } catch (error) {
      setAttempt({ index, saving: false, refusals: refusalsOf(problemOf(error), spec.key) });
    }
  };
  const form = ({ index, revision: seen }: Opened) => (
    <EntryForm
      asked={asked}
      entry={entries[index]}
      saving={attempt?.saving ?? false}
      refusals={attempt?.index === index ? refusalsOfEntry(attempt.refusals, index) : {}}
      onSave={(entry) => void store(withEntry(entries, index, entry), index, seen)}
      onCancel={() => {
        setAttempt(null);
        setOpen(null);
      }}
    />
  );
  const objection = open === null ? attempt?.refusals[""] : undefined;
  return (
    <div className={styles.entries} aria-busy={attempt?.saving || undefined}>
      <ul className={styles.list}>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what an entry is known by here
          <li key={index} className={styles.entry}>
            {open?.index === index ? (
              form(open)
            ) : (
              <EntryLine
                entry={entry}
                onEdit={() => setOpen({ index, revision })}
                onMove={moveOf(entries, index, (changed) => void store(changed, index, revision))}
                onRemove={() => void store(entries.toSpliced(index, 1), index, revision)}
              />
            )}
          </li>
        ))}
      </ul>
      {open?.index === entries.length && form(open)}
      {objection && (
        <p role="alert" className={styles.objection}>
          {objection}
        </p>
      )}
      {open === null && (
        <div className={styles.actions}>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.5} />}
            onClick={() => setOpen({ index: entries.length, revision })}
          >
            Add one
          </Button>
          <Button size="sm" variant="subtle" onClick={onDone} autoFocus>
            Done
          </Button>
          {onNone && (
            <Button size="sm" variant="subtle" color="gray" className={styles.none} onClick={onNone}>
              Remove all
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function withEntry(entries: readonly unknown[], index: number, entry: unknown): unknown[] {
  return index < entries.length ? entries.with(index, entry) : [...entries, entry];
}

type Direction = "up" | "down";

/** What moves an entry by one place, each way. */
function moveOf(entries: readonly unknown[], index: number, store: (changed: unknown[]) => void) {
  const swap = (other: number) => () =>
    store(entries.with(index, entries[other]).with(other, entries[index]));
  return {
    up: index > 0 ? swap(index - 1) : null,
    down: index < entries.length - 1 ? swap(index + 1) : null,
  };
}

interface EntryLineProps {
  entry: unknown;
  onEdit: () => void;
  /** Null where there is nobody to change places with. */
  onMove: Record<Direction, (() => void) | null>;
  onRemove: () => void;
}

function EntryLine({ entry, onEdit, onMove, onRemove }: EntryLineProps) {
  const { title, beside, when } = headlineOf(entry);
  return (
    <>
      <p className={styles.words} dir="auto">
        <span className={styles.title}>{title}</span>
        {[...beside, ...(when === null ? [] : [when])].map((words) => (
          <span key={words}> · {words}</span>
        ))}
      </p>
      {onMove.up && (
        <IconAction label={`Move ${title} up`} onClick={onMove.up}>
          <IconArrowUp size={18} stroke={1.5} />
        </IconAction>
      )}
      {onMove.down && (
        <IconAction label={`Move ${title} down`} onClick={onMove.down}>
          <IconArrowDown size={18} stroke={1.5} />
        </IconAction>
      )}
      <IconAction label={`Edit ${title}`} onClick={onEdit}>
        <IconPencil size={18} stroke={1.5} />
      </IconAction>
      <IconAction label={`Remove ${title}`} onClick={onRemove}>
        <IconTrash size={18} stroke={1.5} />
      </IconAction>
    </>
  );
}
