import type { AnswerContent } from "./turnReducer";
import styles from "./Waiting.module.css";

/** What is going on before the first word, and while a tool runs: a named step, never a bare spinner. */
export function Waiting({ content, who }: { content: AnswerContent; who: string }) {
  const tool = content.tools.find((use) => use.ok === null);
  if (content.text !== "" && !tool) return null;
  return (
    <p className={styles.waiting}>
      <span className={styles.pulse} aria-hidden="true" />
      {tool ? `Using ${tool.name.replaceAll("_", " ")}` : `Looking through what ${who} published`}
    </p>
  );
}
