import { IconArrowsUpDown, IconTrash } from "@tabler/icons-react";
import { IconAction } from "../../shared/ui/IconAction";
import type { DraftStore } from "./draftStore";
import { useEditing } from "./editing";
import { remove, swap } from "./edits";
import styles from "./Understood.module.css";
import type { Entry, Part } from "./understood";

/** The two values that are most often taken for each other. */
const PAIRS: Record<string, { keys: readonly [string, string]; label: string }> = {
  work: { keys: ["position", "name"], label: "Swap title and employer" },
  volunteer: { keys: ["position", "organization"], label: "Swap role and organisation" },
  education: { keys: ["area", "institution"], label: "Swap field and institution" },
};

/** What can be done with a whole entry. */
export function EntryActions({ part, entry, store }: { part: Part; entry: Entry; store: DraftStore }) {
  const { reading } = useEditing();
  const pair = PAIRS[part.key];
  return (
    <div className={styles.actions}>
      {pair && (
        <IconAction
          label={pair.label}
          onClick={() => store.change(swap(reading.resume, entry.pointer, pair.keys))}
        >
          <IconArrowsUpDown size={18} stroke={1.5} />
        </IconAction>
      )}
      <IconAction label={`Remove this ${part.one}`} onClick={() => store.change(remove(entry.pointer))}>
        <IconTrash size={18} stroke={1.5} />
      </IconAction>
    </div>
  );
}
