import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { ConversationView } from "../../shared/api/client";
import { relativeTime } from "../../shared/relativeTime";
import { IconAction } from "../../shared/ui/IconAction";
import { ConversationDeleter } from "./ConversationDeleter";
import { ConversationRenamer } from "./ConversationRenamer";
import styles from "./EarlierConversation.module.css";

interface EarlierConversationProps {
  conversation: ConversationView;
  current: boolean;
  onOpen: () => void;
  onDeleted: () => void;
  /** What was begun in this line is done or given up, and the focus needs a place. */
  onSettled: () => void;
}

/** One line of the list: the way to a conversation, and quietly what can be done with it. */
export function EarlierConversation(props: EarlierConversationProps) {
  const { conversation, onDeleted, onSettled } = props;
  const [doing, setDoing] = useState<"rename" | "delete" | null>(null);
  const settle = () => {
    setDoing(null);
    onSettled();
  };
  if (doing === "rename") return <ConversationRenamer conversation={conversation} onSettled={settle} />;
  if (doing === "delete") {
    const gone = () => {
      settle();
      onDeleted();
    };
    return <ConversationDeleter conversation={conversation} onDeleted={gone} onKept={settle} />;
  }
  return <Line {...props} onRename={() => setDoing("rename")} onDelete={() => setDoing("delete")} />;
}

interface LineProps extends EarlierConversationProps {
  onRename: () => void;
  onDelete: () => void;
}

function Line({ conversation, current, onOpen, onRename, onDelete }: LineProps) {
  const title = useId();
  return (
    <div className={styles.line} data-current={current || undefined}>
      <button type="button" className={styles.open} aria-current={current || undefined} onClick={onOpen}>
        <span id={title} className={styles.title} dir="auto">
          {conversation.title ?? "Untitled"}
        </span>
        <span className={styles.when}>{relativeTime(conversation.updated_at)}</span>
      </button>
      <span className={styles.actions}>
        <IconAction label="Rename" aria-describedby={title} onClick={onRename}>
          <IconPencil size={18} stroke={1.5} />
        </IconAction>
        <IconAction label="Delete" aria-describedby={title} onClick={onDelete}>
          <IconTrash size={18} stroke={1.5} />
        </IconAction>
      </span>
    </div>
  );
}
