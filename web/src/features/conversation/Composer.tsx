import { IconArrowUp, IconPlayerStopFilled } from "@tabler/icons-react";
import { type Ref, useImperativeHandle, useRef } from "react";
import { useDraft } from "../../shared/useDraft";
import styles from "./Composer.module.css";
import { GrowingTextarea } from "./GrowingTextarea";
import type { Partner } from "./partner";

export interface ComposerHandle {
  focus: () => void;
}

interface ComposerProps {
  partner: Partner;
  running: boolean;
  /** Whether it is on its way now; what is not stays written. */
  onAsk: (text: string) => boolean;
  onStop: () => void;
  ref?: Ref<ComposerHandle>;
}

const MAX_CHARACTERS = 4_000;

/** One quiet line that grows. Send turns into Stop while an answer comes; the draft outlives a reload. */
export function Composer({ partner, running, onAsk, onStop, ref }: ComposerProps) {
  const [draft, setDraft] = useDraft(partner.key);
  const textarea = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => textarea.current?.focus() }));
  const length = draft.trim().length;
  const ready = !running && length > 0 && length <= MAX_CHARACTERS;
  const send = () => {
    if (ready && onAsk(draft.trim())) setDraft("");
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <GrowingTextarea
        ref={textarea}
        label={partner.words.prompt}
        placeholder={partner.words.prompt}
        value={draft}
        onChange={setDraft}
        onEnter={send}
      />
      <Room length={length} />
      {running ? (
        <button type="button" className={styles.stop} aria-label="Stop the answer" onClick={onStop}>
          <IconPlayerStopFilled size={18} />
        </button>
      ) : (
        <button type="submit" className={styles.send} aria-label="Send" disabled={!ready}>
          <IconArrowUp size={20} stroke={2} />
        </button>
      )}
    </form>
  );
}

/** How much more fits, once that matters. */
function Room({ length }: { length: number }) {
  const left = MAX_CHARACTERS - length;
  if (left > 400) return null;
  const words = left < 0 ? `${-left} too many` : `${left} left`;
  return (
    <span className={styles.room} data-over={left < 0 || undefined} role="status">
      {words}
    </span>
  );
}
