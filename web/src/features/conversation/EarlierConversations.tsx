import { Menu, Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ConversationView } from "../../shared/api/client";
import { relativeTime } from "../../shared/relativeTime";
import { IconAction } from "../../shared/ui/IconAction";
import styles from "./EarlierConversations.module.css";
import { conversationsQuery } from "./queries";

interface EarlierConversationsProps {
  handle: string;
  current: string | null;
  onOpen: (id: string) => void;
}

/** The visitor's own conversations with this representative. */
export default function EarlierConversations({ handle, current, onOpen }: EarlierConversationsProps) {
  const [opened, setOpened] = useState(false);
  const earlier = useQuery({ ...conversationsQuery(), enabled: opened });
  const mine = (earlier.data?.items ?? []).filter((conversation) => conversation.handle === handle);
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={300}
      withInitialFocusPlaceholder={false}
      shadow="md"
    >
      <Menu.Target>
        <IconAction label="Earlier conversations">
          <IconHistory size={20} stroke={1.5} />
        </IconAction>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        <Menu.Label>Your earlier conversations</Menu.Label>
        {mine.map((conversation) => (
          <EarlierItem
            key={conversation.id}
            conversation={conversation}
            current={conversation.id === current}
            onOpen={onOpen}
          />
        ))}
        {mine.length === 0 && (
          <Text className={styles.none}>{emptyWords(earlier.isPending, earlier.isError)}</Text>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function emptyWords(pending: boolean, failed: boolean): string {
  if (pending) return "Loading…";
  return failed ? "They cannot be read at the moment." : "None yet.";
}

interface EarlierItemProps {
  conversation: ConversationView;
  current: boolean;
  onOpen: (id: string) => void;
}

function EarlierItem({ conversation, current, onOpen }: EarlierItemProps) {
  return (
    <Menu.Item
      className={styles.item}
      aria-current={current || undefined}
      onClick={() => {
        if (!current) onOpen(conversation.id);
      }}
    >
      <span className={styles.title} dir="auto">
        {conversation.title ?? "Untitled"}
      </span>
      <span className={styles.when}>{relativeTime(conversation.updated_at)}</span>
    </Menu.Item>
  );
}
