import { IconPencil } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { memo, useRef } from "react";
import { problemOf } from "../../../shared/api/problem";
import type { AttributeSpec, Disclosure } from "../../../shared/profile/wire";
import { IconAction } from "../../../shared/ui/IconAction";
import { useDeeds } from "../deeds/DeedsContext";
import { useChange } from "../deeds/useChange";
import { EntriesEditor } from "../editing/EntriesEditor";
import { ValueEditor } from "../editing/ValueEditor";
import { setDisclosures } from "../queries";
import { ToldSwitch } from "../told/ToldSwitch";
import { TOLD } from "../told/words";
import { Shown } from "../value/Shown";
import styles from "./AttributeRow.module.css";
import type { Row } from "./rows";
import { useRowEdit } from "./useRowEdit";

interface AttributeRowProps {
  row: Row;
  specs: readonly AttributeSpec[];
  /** Whether its evidence is being looked at. */
  open: boolean;
  onOpen: (attribute: string) => void;
}

/** One attribute: what it is, what is known, who is told. */
export const AttributeRow = memo(function AttributeRow({ row, specs, open, onOpen }: AttributeRowProps) {
  const { spec } = row;
  const { writing, asked, pending, edit, wrote, cancel, save, saveEntries } = useRowEdit(row);
  const editButton = useRef<HTMLButtonElement>(null);
  const backToPencil = () =>
    requestAnimationFrame(() => {
      // A refusal that was quick has opened it again.
      if (editButton.current?.getAttribute("aria-expanded") !== "true")
        editButton.current?.focus({ preventScroll: true });
    });
  const settle = () => {
    cancel();
    backToPencil();
  };
  // Of a list that nobody filled there is nothing to say: it may be empty, or unknown.
  const removable = row.known || !LISTS.has(spec.type);
  const none = () => {
    save(null, "");
    backToPencil();
  };
  return (
    <li
      id={`attribute-${spec.key}`}
      className={styles.row}
      data-known={row.known || undefined}
      data-open={open || undefined}
    >
      <h3 className={styles.label}>{spec.label}</h3>
      <div className={styles.value}>
        {writing === null && (
          <Value row={row} pending={pending} onOpen={() => onOpen(spec.key)} onAdd={edit} />
        )}
        {writing !== null && <p className={styles.about}>{spec.description}</p>}
        {writing !== null && asked !== null && (
          <ValueEditor
            asked={asked}
            begun={writing.begun}
            refusal={writing.refusal}
            theirs={writing.revision === null ? <Now row={row} /> : undefined}
            autoFocus={!writing.resumed}
            onDraft={wrote}
            onSave={(value, draft) => {
              save(value, draft);
              backToPencil();
            }}
            none={LISTS.has(spec.type) ? "Remove all" : "There is none"}
            onNone={removable ? none : null}
            onCancel={settle}
          />
        )}
        {writing !== null && asked === null && (
          <EntriesEditor
            spec={spec}
            specs={specs}
            value={row.value}
            revision={row.revision}
            onSave={saveEntries}
            onNone={removable ? none : null}
            onDone={settle}
          />
        )}
      </div>
      <div className={styles.tools}>
        <Told row={row} />
        <IconAction
          ref={editButton}
          label={`Edit ${spec.label}`}
          className={styles.edit}
          aria-expanded={writing !== null}
          onClick={writing === null ? edit : settle}
        >
          <IconPencil size={18} stroke={1.5} />
        </IconAction>
      </div>
    </li>
  );
});

/** What is stored, beside what one was about to store. */
function Now({ row: { spec, known, value } }: { row: Row }) {
  return known ? <Shown spec={spec} value={value} /> : "There is none";
}

const LISTS: ReadonlySet<string> = new Set(["texts", "choices", "entries"]);

interface ValueProps {
  row: Row;
  pending: { value: unknown } | undefined;
  onOpen: () => void;
  onAdd: () => void;
}

function Value({ row, pending, onOpen, onAdd }: ValueProps) {
  const { spec, known, none, waiting, edited } = row;
  const value = pending === undefined ? row.value : (pending.value ?? undefined);
  const isThere = pending === undefined ? known : value !== undefined;
  return (
    <div className={styles.shown} data-pending={pending !== undefined || undefined}>
      {isThere && (
        <button
          type="button"
          className={styles.open}
          aria-description="Shows where it comes from"
          onClick={onOpen}
        >
          <Shown spec={spec} value={value} most={4} />
        </button>
      )}
      {!isThere && (none || pending !== undefined) && (
        <button type="button" className={styles.none} onClick={onOpen}>
          There is none
        </button>
      )}
      {!isThere && !none && pending === undefined && (
        <button type="button" className={styles.add} aria-label={`Add ${spec.label}`} onClick={onAdd}>
          {spec.derived ? "Not worked out yet" : "Add"}
        </button>
      )}
      {pending !== undefined && (
        <span role="status" className={styles.sign}>
          Storing…
        </span>
      )}
      {edited && pending === undefined && <span className={styles.yours}>yours</span>}
      {waiting > 0 && (
        <Link to="/profile/review" search={{ attribute: spec.key }} className={styles.waiting}>
          {waiting === 1 ? "1 waits" : `${waiting} wait`}
        </Link>
      )}
    </div>
  );
}

function Told({ row: { spec, disclosure, revision } }: { row: Row }) {
  const { did } = useDeeds();
  const change = useChange(
    (told: Disclosure) => setDisclosures({ [spec.key]: told }, revision),
    (told) => `${spec.label}: ${TOLD[told].word.toLowerCase()}.`,
  );
  return (
    <ToldSwitch
      of={spec.label}
      told={change.isPending ? change.variables : disclosure}
      busy={change.isPending}
      onChange={(told) => change.mutate(told, { onError: (error) => did(problemOf(error).message, null) })}
    />
  );
}
