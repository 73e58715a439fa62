import { Button } from "@mantine/core";
import type { ConversationView } from "../../shared/api/client";
import styles from "./EarlierConversation.module.css";
import { deleteConversation } from "./queries";
import { useConversationChange } from "./useConversationChange";

interface ConversationDeleterProps {
  conversation: ConversationView;
  onDeleted: () => void;
  onKept: () => void;
}

/** Asks first: what is deleted is gone. */
export function ConversationDeleter({ conversation, onDeleted, onKept }: ConversationDeleterProps) {
  const deleting = useConversationChange(() => deleteConversation(conversation.id), onDeleted);
  return (
    <div className={styles.change}>
      <p>
        Delete <q dir="auto">{conversation.title ?? "Untitled"}</q>? Nobody can bring it back.
        {conversation.agent === "coach" &&
          " What your profile has learnt from it stays, with the words that you said."}
      </p>
      {deleting.trouble && <p role="alert">{deleting.trouble}</p>}
      <div className={styles.choice}>
        <Button
          variant="default"
          size="sm"
          className={styles.loss}
          loading={deleting.busy}
          onClick={deleting.start}
        >
          Delete
        </Button>
        <Button ref={focus} variant="subtle" size="sm" onClick={onKept}>
          Keep
        </Button>
      </div>
    </div>
  );
}

function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}
