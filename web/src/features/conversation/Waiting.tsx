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
  const tools = content.tools.filter((use) => use.ok === null);
  if (content.text !== "" && tools.length === 0) return null;
  return (
    <p className={styles.waiting}>
      <span className={styles.pulse} aria-hidden="true" />
      {connected ? step(tools, words) : "Waiting for the connection"}
    </p>
  );
}

function step(tools: readonly ToolUse[], words: PartnerWords): string {
  return tools.length > 0 ? tools.map(doing).join(" · ") : words.looking;
}
