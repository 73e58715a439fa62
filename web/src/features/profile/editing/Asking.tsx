import { VisuallyHidden } from "@mantine/core";
import { type ReactNode, useId } from "react";
import styles from "./Asking.module.css";
import type { Asked } from "./asked";
import { Control } from "./Control";
import { HINTS } from "./draft";

interface AskingProps {
  asked: Asked;
  draft: string;
  onDraft: (draft: string) => void;
  /** What is wrong with it, at its place. */
  refusal: string | undefined;
  /** Whether its name is to be read only by those who cannot see where it stands. */
  unnamed?: boolean;
  autoFocus?: boolean;
  /** What can be done with it, beside the place to write. */
  children?: ReactNode;
}

/** A name, the place to write, and under it what helps or what is wrong. */
export function Asking(props: AskingProps) {
  const { asked, draft, onDraft, refusal, unnamed = false, autoFocus = false, children } = props;
  const id = useId();
  const note = refusal ?? HINTS[asked.kind as keyof typeof HINTS];
  return (
    <div className={styles.asking} data-wide={WIDE.has(asked.kind) || undefined}>
      <label htmlFor={id} className={unnamed ? VisuallyHidden.classes.root : styles.name}>
        {asked.label}
      </label>
      <div className={children ? styles.beside : undefined}>
        <Control
          asked={asked}
          draft={draft}
          onDraft={onDraft}
          id={id}
          describedBy={`${id}-note`}
          invalid={refusal !== undefined}
          autoFocus={autoFocus}
        />
        {children}
      </div>
      <span
        id={`${id}-note`}
        className={styles.note}
        data-wrong={refusal !== undefined || undefined}
        role={refusal === undefined ? undefined : "alert"}
      >
        {note}
      </span>
    </div>
  );
}

const WIDE = new Set(["prose", "lines", "level", "choices"]);
