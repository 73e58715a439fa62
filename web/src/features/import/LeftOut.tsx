import { Button } from "@mantine/core";
import { IconArrowsSplit2 } from "@tabler/icons-react";
import type { Correction } from "../../shared/api/client";
import styles from "./LeftOut.module.css";
import { labelAt } from "./understood";

interface LeftOutProps {
  left: readonly Correction[];
  onRead: () => void;
}

/** Corrections that were made here while another window corrected the same: told, so that nobody misses them. */
export function LeftOut({ left, onRead }: LeftOutProps) {
  if (left.length === 0) return null;
  return (
    <div role="alert" className={styles.note}>
      <IconArrowsSplit2 size={20} stroke={1.5} aria-hidden />
      <div>
        <p>The other window corrected the same place. What you did here was not taken over:</p>
        <ul>
          {left.map((each) => (
            <li key={`${each.op} ${each.path} ${wordsOf(each)}`}>{wordsOf(each)}</li>
          ))}
        </ul>
        <Button size="sm" variant="default" onClick={onRead}>
          I have seen it
        </Button>
      </div>
    </div>
  );
}

function wordsOf({ op, path, value }: Correction): string {
  const label = labelAt(path);
  if (op === "remove") return `${label}: removed`;
  const texts = typeof value === "object" && value !== null ? Object.values(value) : [value];
  return `${label}: “${texts.join(", ")}”`;
}
