import type { AnswerContent, ToolUse } from "./turnReducer";
import styles from "./Waiting.module.css";

interface WaitingProps {
  content: AnswerContent;
  who: string;
  connected: boolean;
}

/** What is going on before the first word, and while a tool runs: a named step, never a bare spinner. */
export function Waiting({ content, who, connected }: WaitingProps) {
  const tool = content.tools.find((use) => use.ok === null);
  if (content.text !== "" && !tool) return null;
  return (
    <p className={styles.waiting}>
      <span className={styles.pulse} aria-hidden="true" />
      {connected ? step(tool, who) : "Waiting for the connection"}
    </p>
  );
}

function step(tool: ToolUse | undefined, who: string): string {
  return tool ? `Using ${tool.name.replaceAll("_", " ")}` : `Looking through what ${who} published`;
}
