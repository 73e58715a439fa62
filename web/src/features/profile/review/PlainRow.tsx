import { IconPencil } from "@tabler/icons-react";
import { useRef } from "react";
import { IconAction } from "../../../shared/ui/IconAction";
import { TextButton } from "../../../shared/ui/TextButton";
import { type Editable, useRowEdit } from "../attributes/useRowEdit";
import { ValueEditor } from "../editing/ValueEditor";
import { Said } from "../value/Said";
import styles from "./PlainRow.module.css";

/** One plain value, and its correction at its place: the owner's own word from then on. */
export function PlainRow({ row }: { row: Editable }) {
  const { spec, value } = row;
  const { writing, asked, pending, edit, wrote, cancel, save } = useRowEdit(row);
  const opener = useRef<HTMLButtonElement>(null);
  const settle = (leave: () => void) => {
    leave();
    requestAnimationFrame(() => opener.current?.focus({ preventScroll: true }));
  };
  const shown = pending ? pending.value : value;
  const isThere = (shown ?? null) !== null;
  return (
    <div className={styles.row}>
      <dt>{spec.label}</dt>
      <dd data-pending={pending !== undefined || undefined}>
        {writing !== null && asked !== null ? (
          <ValueEditor
            // A refusal that comes opens it again, with what was written.
            key={writing.refusal}
            asked={asked}
            begun={writing.begun}
            refusal={writing.refusal}
            theirs={writing.revision === null ? <Said spec={spec} value={value} /> : undefined}
            onDraft={wrote}
            onSave={(written, draft) => settle(() => save(written, draft))}
            onNone={isThere ? () => settle(() => save(null, "")) : null}
            none="There is none"
            onCancel={() => settle(cancel)}
          />
        ) : (
          <>
            {isThere && <Said spec={spec} value={shown} />}
            {!isThere && (
              <TextButton ref={opener} aria-label={`Add ${spec.label}`} onClick={edit}>
                Add
              </TextButton>
            )}
            {pending && (
              <span role="status" className={styles.storing}>
                Storing…
              </span>
            )}
            {isThere && (
              <IconAction
                ref={opener}
                label={`Correct ${spec.label}`}
                className={styles.pencil}
                onClick={edit}
              >
                <IconPencil size={18} stroke={1.5} />
              </IconAction>
            )}
          </>
        )}
      </dd>
    </div>
  );
}
