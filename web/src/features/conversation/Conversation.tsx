import { Button } from "@mantine/core";
import { type ReactNode, type RefObject, useEffect } from "react";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { Announcer } from "./Announcer";
import { prepareAnswers } from "./Answer";
import { Composer, type ComposerHandle } from "./Composer";
import styles from "./Conversation.module.css";
import type { ConversationState } from "./conversationReducer";
import type { ConversationStore } from "./conversationStore";
import type { OpenCitation } from "./EvidenceContext";
import { Exchanges } from "./Exchanges";
import { JumpToLatest } from "./JumpToLatest";
import { LineState } from "./LineState";
import type { Partner, PartnerWords } from "./partner";
import { useShortcuts } from "./useShortcuts";

interface ConversationProps {
  partner: Partner;
  state: ConversationState;
  store: ConversationStore;
  composer: RefObject<ComposerHandle | null>;
  onOpenCitation: OpenCitation;
  /** What stands there before the first question. */
  empty: ReactNode;
  /** What stands under the last answer once it is whole. */
  after?: ReactNode;
  footer?: ReactNode;
}

/** A talk: what was said, and the line to say more. */
export function Conversation({
  partner,
  state,
  store,
  composer,
  onOpenCitation,
  empty,
  after,
  footer,
}: ConversationProps) {
  const { words } = partner;
  useEffect(() => prepareAnswers(), []);
  const ask = (text: string) => {
    const idle = !store.get().running;
    if (idle) void store.ask(text);
    return idle;
  };
  useShortcuts({
    onSlash: () => composer.current?.focus(),
    onEscape: state.running ? () => void store.stop() : null,
  });
  return (
    <section className={styles.conversation} aria-label={words.talk}>
      <div className={styles.talk}>
        <Talk
          words={words}
          state={state}
          store={store}
          empty={empty}
          after={after}
          onOpenCitation={onOpenCitation}
        />
        <Announcer exchanges={state.exchanges} words={words} />
      </div>
      <div className={styles.dock}>
        <JumpToLatest />
        <LineState connected={state.connected} running={state.running} />
        {state.problem && state.phase !== "unreadable" && (
          <ProblemNote problem={state.problem} onDismiss={store.dismissProblem} />
        )}
        <Composer
          ref={composer}
          partner={partner}
          running={state.running}
          onAsk={ask}
          onStop={() => void store.stop()}
        />
        {footer}
      </div>
    </section>
  );
}

interface TalkProps {
  words: PartnerWords;
  state: ConversationState;
  store: ConversationStore;
  empty: ReactNode;
  after: ReactNode;
  onOpenCitation: OpenCitation;
}

function Talk({ words, state, store, empty, after, onOpenCitation }: TalkProps) {
  if (state.phase === "loading")
    return <LoadingLines label="Loading the conversation" widths={[40, 92, 84, 60]} />;
  if (state.phase === "unreadable" && state.problem) {
    const { id } = state;
    return (
      <ProblemNote problem={state.problem} onRetry={id === null ? undefined : () => void store.open(id)}>
        <Button variant="subtle" size="sm" className={styles.anew} onClick={() => store.startNew()}>
          Start a new conversation
        </Button>
      </ProblemNote>
    );
  }
  if (state.exchanges.length === 0) return empty;
  return (
    <Exchanges state={state} store={store} words={words} after={after} onOpenCitation={onOpenCitation} />
  );
}
