import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy, IconRefresh, IconThumbDown, IconThumbUp } from "@tabler/icons-react";
import type { Feedback } from "../../shared/api/client";
import { IconAction } from "../../shared/ui/IconAction";
import styles from "./AnswerActions.module.css";
import { BranchPager } from "./BranchPager";
import type { Answer } from "./conversationReducer";
import type { ConversationStore } from "./conversationStore";

interface AnswerActionsProps {
  answer: Answer;
  store: ConversationStore;
  idle: boolean;
}

export function AnswerActions({ answer, store, idle }: AnswerActionsProps) {
  const { id, content } = answer;
  if (id === null) return null;
  return (
    <div className={styles.actions} data-edge="start">
      <BranchPager
        what="answer"
        id={id}
        siblingIds={answer.siblingIds}
        onShow={idle ? (head) => void store.showBranch(head) : null}
      />
      <Copy text={content.text} />
      <IconAction label="Answer again" disabled={!idle} onClick={() => void store.regenerate(id)}>
        <IconRefresh size={18} stroke={1.5} />
      </IconAction>
      <Thumb value="up" answer={answer} onRate={(value) => void store.rate(id, value)} />
      <Thumb value="down" answer={answer} onRate={(value) => void store.rate(id, value)} />
    </div>
  );
}

function Copy({ text }: { text: string }) {
  const clipboard = useClipboard({ timeout: 3000 });
  // Browsers give the clipboard to secure pages only.
  if (text === "" || !("clipboard" in navigator)) return null;
  return (
    <IconAction label={clipboard.copied ? "Copied" : "Copy the answer"} onClick={() => clipboard.copy(text)}>
      {clipboard.copied ? <IconCheck size={18} stroke={1.5} /> : <IconCopy size={18} stroke={1.5} />}
    </IconAction>
  );
}

interface ThumbProps {
  value: Feedback;
  answer: Answer;
  onRate: (value: Feedback | null) => void;
}

function Thumb({ value, answer, onRate }: ThumbProps) {
  const given = answer.feedback === value;
  const Icon = value === "up" ? IconThumbUp : IconThumbDown;
  const label = value === "up" ? "A good answer" : "Not a good answer";
  return (
    <IconAction label={label} aria-pressed={given} onClick={() => onRate(given ? null : value)}>
      <Icon size={18} stroke={1.5} />
    </IconAction>
  );
}
