import { useState } from "react";
import { TextButton } from "../../shared/ui/TextButton";
import styles from "./Letters.module.css";

/** More than this is not read at a glance, and hides what comes after it. */
const LONG_CHARS = 700;
const LONG_LINES = 10;

/** What somebody wrote; of a long letter the beginning, until all of it is wanted. */
export function LetterText({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  const folded = !whole && (text.length > LONG_CHARS || text.split("\n").length > LONG_LINES);
  return (
    <>
      <p className={styles.text} data-folded={folded || undefined} dir="auto">
        {text}
      </p>
      {folded && (
        <TextButton className={styles.unfold} onClick={() => setWhole(true)}>
          Show the whole message
        </TextButton>
      )}
    </>
  );
}
