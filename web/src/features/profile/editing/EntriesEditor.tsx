import { Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { problemOf } from "../../../shared/api/problem";
import type { AttributeSpec } from "../../../shared/profile/wire";
import { IconAction } from "../../../shared/ui/IconAction";
import { headlineOf } from "../value/headline";
import { itemsOf, wordsOf } from "../value/wordsOf";
import { askedByEntry } from "./asked";
import { draftKept, forgetDraft, keepDraft } from "./drafts";
import styles from "./EntriesEditor.module.css";
import { type Drafts, EntryForm } from "./EntryForm";
import { placeOf } from "./placeOf";
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

/** The entry that is written: as it was when one began, undefined for a new one. */
interface Opened {
  before: unknown;
  /** The profile's revision then; null once one knows that the list has changed. */
  revision: number | null;
  begun: Drafts | null;
}

interface Attempt {
  index: number;
  saving: boolean;
  refusals: Record<string, string>;
}

/** A list of entries: add one, change one, move one, remove one; each is stored at once. */
export function EntriesEditor({ spec, specs, value, revision, onSave, onNone, onDone }: EntriesEditorProps) {
  const entries = itemsOf(value);
  const [open, setOpen] = useState<Opened | null>(() => openedAt(spec.key, entries, revision));
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const at = open === null ? null : placeOf(open.before, entries);
  const asked = askedByEntry(spec.entry ?? {}, specs);
  const written = useRef(open);
  written.current = open;
  const close = () => {
    forgetDraft(spec.key);
    setAttempt(null);
    setOpen(null);
  };
  const store = async (changed: unknown[], index: number, seen: number, form: Opened | null = null) => {
    setAttempt({ index, saving: true, refusals: {} });
    try {
      await onSave(changed, seen);
      // Only what was written in it closes a form: one that was opened since, or while another entry goes, stays.
      if (form !== null && form === written.current) close();
      else setAttempt(null);
    } catch (error) {
      const problem = problemOf(error);
      setAttempt({ index, saving: false, refusals: refusalsOf(problem, spec.key) });
      if (problem.code === "profile_changed") setOpen((now) => now && { ...now, revision: null });
    }
  };
  const form = (opened: Opened, index: number) => (
    <EntryForm
      asked={asked}
      entry={opened.before}
      begun={opened.begun}
      theirs={opened.revision === null ? <Now entry={entries[index]} /> : undefined}
      saving={attempt?.saving ?? false}
      refusals={refusalsOfEntry(attempt?.refusals ?? {}, attempt?.index ?? index)}
      onDrafts={(written) =>
        keepDraft(spec.key, { written, revision: opened.revision, before: opened.before })
      }
      onSave={(entry) =>
        void store(withEntry(entries, index, entry), index, opened.revision ?? revision, opened)
      }
      onCancel={close}
    />
  );
  const objection = open === null ? attempt?.refusals[""] : undefined;
  return (
    <div className={styles.entries} aria-busy={attempt?.saving || undefined}>
      <ul className={styles.list}>
        {entries.map((entry, index) => (
          // The place in the list is what an entry is known by here; the form goes along when its entry moves.
          <li key={at === index ? "open" : index} className={styles.entry}>
            {open !== null && at === index ? (
              form(open, index)
            ) : (
              <EntryLine
                entry={entry}
                onEdit={() => setOpen({ before: entry, revision, begun: null })}
                onMove={moveOf(entries, index, (changed) => void store(changed, index, revision))}
                onRemove={() => void store(entries.toSpliced(index, 1), index, revision)}
              />
            )}
          </li>
        ))}
      </ul>
      {open !== null && at === entries.length && form(open, at)}
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
            onClick={() => setOpen({ before: undefined, revision, begun: null })}
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

/** What was left half written; else an empty list begins with its first entry. */
function openedAt(attribute: string, entries: readonly unknown[], revision: number): Opened | null {
  const left = draftKept<Drafts>(attribute);
  if (left) return { before: left.before, revision: left.revision, begun: left.written };
  return entries.length === 0 ? { before: undefined, revision, begun: null } : null;
}

function Now({ entry }: { entry: unknown }) {
  return entry === undefined ? "It is not there any more" : wordsOf(ENTRY, entry);
}

const ENTRY = { key: "", type: "entries", unit: "" } as const;

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
