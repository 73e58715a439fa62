import { Popover } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { IconAction } from "../../shared/ui/IconAction";
import { EarlierConversation } from "./EarlierConversation";
import styles from "./EarlierConversations.module.css";
import type { Partner } from "./partner";
import { conversationsQuery } from "./queries";

interface EarlierConversationsProps {
  partner: Partner;
  current: string | null;
  onOpen: (id: string) => void;
  onDeleted: (id: string) => void;
}

/** One's own conversations with this partner: to come back to, to rename, to delete. */
export default function EarlierConversations({
  partner,
  current,
  onOpen,
  onDeleted,
}: EarlierConversationsProps) {
  const [opened, setOpened] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const earlier = useQuery({ ...conversationsQuery(), enabled: opened });
  const mine = (earlier.data?.items ?? []).filter(partner.answers);
  const open = (id: string) => {
    setOpened(false);
    if (id !== current) onOpen(id);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={320}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <IconAction label="Earlier conversations" onClick={() => setOpened(!opened)}>
          <IconHistory size={20} stroke={1.5} />
        </IconAction>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown}>
        <div ref={list} className={styles.list} tabIndex={-1} data-autofocus>
          <p className={styles.heading}>Your earlier conversations</p>
          {mine.map((conversation) => (
            <EarlierConversation
              key={conversation.id}
              conversation={conversation}
              current={conversation.id === current}
              onOpen={() => open(conversation.id)}
              onDeleted={() => onDeleted(conversation.id)}
              onSettled={() => list.current?.focus()}
            />
          ))}
          {mine.length === 0 && (
            <p className={styles.none}>{emptyWords(earlier.isPending, earlier.isError)}</p>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function emptyWords(pending: boolean, failed: boolean): string {
  if (pending) return "Loading…";
  return failed ? "They cannot be read at the moment." : "None yet.";
}
