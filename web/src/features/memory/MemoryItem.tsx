import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { MemoryView } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import { longDate } from "../../shared/relativeTime";
import { IconAction } from "../../shared/ui/IconAction";
import { useFocusAfter } from "../../shared/ui/useFocusAfter";
import type { Fold } from "./folded";
import { MemoryForm } from "./MemoryForm";
import styles from "./MemoryItem.module.css";
import { deleteMemory, editMemory } from "./queries";

interface MemoryItemProps {
  fold: Fold;
  onChanged: () => Promise<unknown>;
  onDeleted: (memory: MemoryView) => void;
}

/** One thing that is remembered: the words it rests on, from when they are, and what it took the place of. */
export function MemoryItem({ fold: { memory, ended }, onChanged, onDeleted }: MemoryItemProps) {
  const [editing, setEditing] = useState(false);
  const edit = useFocusAfter(editing);
  const words = useId();
  const deleting = useMutation({
    networkMode: "always",
    mutationFn: () => deleteMemory(memory.id),
    onSuccess: () => onDeleted(memory),
  });
  if (editing) {
    return (
      <li className={styles.item}>
        <MemoryForm
          begun={memory}
          verb="Keep"
          store={(written) => editMemory(memory.id, written)}
          onStored={() => onChanged().then(() => setEditing(false))}
          onCancel={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li className={styles.item} data-ended={memory.status === "superseded" || undefined}>
      <div className={styles.head}>
        <p id={words} className={styles.words} dir="auto">
          {memory.text}
        </p>
        <span className={styles.actions}>
          <IconAction ref={edit} label="Edit" aria-describedby={words} onClick={() => setEditing(true)}>
            <IconPencil size={18} stroke={1.5} />
          </IconAction>
          <IconAction
            label="Delete"
            aria-describedby={words}
            disabled={deleting.isPending}
            onClick={() => deleting.mutate()}
          >
            <IconTrash size={18} stroke={1.5} />
          </IconAction>
        </span>
      </div>
      <Rest memory={memory} />
      {memory.superseded_by && <p className={styles.end}>Until you said: {memory.superseded_by.text}</p>}
      {deleting.isError && <p role="alert">{problemOf(deleting.error).message}</p>}
      {ended.length > 0 && <Ended memories={ended} />}
    </li>
  );
}

/** What it rests on. */
function Rest({ memory }: { memory: MemoryView }) {
  const { text, quote, by, said_at, conversation_id, message_id } = memory;
  const day = <time dateTime={said_at}>{longDate(said_at)}</time>;
  const place = {
    ...(conversation_id && { conversation: conversation_id }),
    ...(message_id && { message: message_id }),
  };
  return (
    <>
      {quote !== "" && quote !== text && (
        <blockquote className={styles.quote} dir="auto">
          <span>{quote}</span>
        </blockquote>
      )}
      <p className={styles.source}>
        {conversation_id === null ? (
          <>{by === "owner" ? "Written by you" : "Said in a conversation that you deleted"}, </>
        ) : (
          <>
            Said{" "}
            <Link to="/coach" search={place}>
              to your coach
            </Link>
            ,{" "}
          </>
        )}
        {day}
        {by === "owner" && conversation_id !== null && " · worded by you"}
      </p>
    </>
  );
}

function Ended({ memories }: { memories: readonly MemoryView[] }) {
  return (
    <details className={styles.ended}>
      <summary>
        {memories.length === 1 ? "What it was before" : `What it was before, ${memories.length} times`}
      </summary>
      <ul>
        {memories.map((memory) => (
          <li key={memory.id}>
            <p dir="auto">{memory.text}</p>
            <Rest memory={memory} />
          </li>
        ))}
      </ul>
    </details>
  );
}
