import type { PartnerWords } from "./partner";
import { doing } from "./toolWords";
import type { AnswerContent, ToolUse } from "./turnReducer";
import styles from "./Waiting.module.css";

interface WaitingProps {
  content: AnswerContent;
  words: PartnerWords;
  connected: boolean;
}

/** What is going on before the first word, and while a tool runs: a named step, never a bare spinner. */
export function Waiting({ content, words, connected }: WaitingProps) {
  const tool = content.tools.find((use) => use.ok === null);
  if (content.text !== "" && !tool) return null;
  return (
    <p className={styles.waiting}>
      <span className={styles.pulse} aria-hidden="true" />
      {connected ? step(tool, words) : "Waiting for the connection"}
    </p>
  );
}

function step(tool: ToolUse | undefined, words: PartnerWords): string {
  return tool ? doing(tool) : words.looking;
}
