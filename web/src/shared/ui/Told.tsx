import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import styles from "./Told.module.css";

const SHOWN_MS = 12_000;

interface ToldProps {
  /** Each thing that is told has its own time, be it in the same words. */
  told: { words: string } | null;
  /** What can be done about it. */
  act: string | null;
  /** What is said while it is being done. */
  acting?: string | null;
  onAct: () => void;
  onForget: () => void;
}

/** What was just done, and a way to take it back. */
export function Told({ told, ...note }: ToldProps) {
  return (
    <div role="status" className={styles.place}>
      {told && <Note told={told} {...note} />}
    </div>
  );
}

interface NoteProps extends ToldProps {
  told: { words: string };
}

function Note({ told, act, acting = null, onAct, onForget }: NoteProps) {
  const here = useRef<HTMLParagraphElement>(null);
  useForgetting(told, here, onForget);
  return (
    <p ref={here} className={styles.told}>
      <span>{acting ?? told.words}</span>
      {act !== null && (
        <Button
          size="compact-sm"
          variant="transparent"
          className={styles.act}
          disabled={acting !== null}
          onClick={onAct}
        >
          {act}
        </Button>
      )}
    </p>
  );
}

/** What was told goes away by itself, but not while somebody points at it or is about to press it. */
function useForgetting(told: object, here: React.RefObject<HTMLElement | null>, onForget: () => void): void {
  const forget = useRef(onForget);
  forget.current = onForget;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each thing that is told has its own time
  useEffect(() => {
    const look = () => {
      if (here.current?.matches(":hover, :focus-within")) timer = setTimeout(look, 2_000);
      else forget.current();
    };
    let timer = setTimeout(look, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told, here]);
}
