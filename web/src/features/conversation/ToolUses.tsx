import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import styles from "./ToolUses.module.css";
import { done } from "./toolWords";
import type { ToolUse } from "./turnReducer";

/** What was looked up on the way to an answer, a line each; what still runs is told by `Waiting`. */
export function ToolUses({ tools }: { tools: readonly ToolUse[] }) {
  const ended = tools.filter((use) => use.ok !== null);
  if (ended.length === 0) return null;
  return (
    <ul className={styles.uses} aria-label="On the way to this answer">
      {ended.map((use) => (
        <li key={use.callId} data-failed={!use.ok || undefined}>
          {use.ok ? (
            <IconCheck size={18} stroke={1.5} aria-hidden />
          ) : (
            <IconAlertTriangle size={18} stroke={1.5} aria-hidden />
          )}
          <span>{done(use)}</span>
        </li>
      ))}
    </ul>
  );
}
