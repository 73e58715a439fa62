import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ConversationView } from "../../shared/api/client";
import styles from "./EarlierConversation.module.css";
import { renameConversation } from "./queries";
import { useConversationChange } from "./useConversationChange";

/** As long as the server keeps it. */
const LONGEST = 200;

interface ConversationRenamerProps {
  conversation: ConversationView;
  onSettled: () => void;
}

export function ConversationRenamer({ conversation, onSettled }: ConversationRenamerProps) {
  const before = conversation.title ?? "";
  const [title, setTitle] = useState(before);
  const name = title.trim();
  const renaming = useConversationChange(() => renameConversation(conversation.id, name), onSettled);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name === before) onSettled();
    else if (name !== "") renaming.start();
  };
  return (
    <form className={styles.change} onSubmit={submit}>
      <input
        ref={selectAll}
        className={styles.name}
        aria-label="Name of this conversation"
        dir="auto"
        maxLength={LONGEST}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {renaming.trouble && <p role="alert">{renaming.trouble}</p>}
      <div className={styles.choice}>
        <Button type="submit" size="sm" disabled={name === ""} loading={renaming.busy}>
          Rename
        </Button>
        <Button variant="subtle" size="sm" onClick={onSettled}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function selectAll(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
