import { Button } from "@mantine/core";
import { type RefObject, useEffect } from "react";
import type { RepresentativeCard } from "../../shared/api/client";
import { shortName } from "../../shared/shortName";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { Announcer } from "./Announcer";
import { prepareAnswers } from "./Answer";
import { Composer, type ComposerHandle } from "./Composer";
import styles from "./Conversation.module.css";
import type { ConversationState } from "./conversationReducer";
import type { ConversationStore } from "./conversationStore";
import { EmptyConversation } from "./EmptyConversation";
import type { OpenCitation } from "./EvidenceContext";
import { Exchanges } from "./Exchanges";
import { JumpToLatest } from "./JumpToLatest";
import { LineState } from "./LineState";
import { useShortcuts } from "./useShortcuts";

interface ConversationProps {
  card: RepresentativeCard;
  state: ConversationState;
  store: ConversationStore;
  composer: RefObject<ComposerHandle | null>;
  onOpenCitation: OpenCitation;
  footer: React.ReactNode;
}

/** The talk with a representative: what was said, and the line to say more. */
export function Conversation({ card, state, store, composer, onOpenCitation, footer }: ConversationProps) {
  const who = shortName(card.name);
  useEffect(() => prepareAnswers(), []);
  const ask = (text: string) => void store.ask(text);
  useShortcuts({
    onSlash: () => composer.current?.focus(),
    onEscape: state.running ? () => void store.stop() : null,
  });
  return (
    <section className={styles.conversation} aria-label={`Conversation about ${card.name}`}>
      <div className={styles.talk}>
        <Talk card={card} who={who} state={state} store={store} onAsk={ask} onOpenCitation={onOpenCitation} />
        <Announcer exchanges={state.exchanges} who={who} />
      </div>
      <div className={styles.dock}>
        <JumpToLatest />
        <LineState connected={state.connected} running={state.running} />
        {state.problem && state.phase !== "unreadable" && (
          <ProblemNote problem={state.problem} onDismiss={store.dismissProblem} />
        )}
        <Composer
          ref={composer}
          handle={card.handle}
          who={who}
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
  card: RepresentativeCard;
  who: string;
  state: ConversationState;
  store: ConversationStore;
  onAsk: (text: string) => void;
  onOpenCitation: OpenCitation;
}

function Talk({ card, who, state, store, onAsk, onOpenCitation }: TalkProps) {
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
  if (state.exchanges.length === 0) {
    const quotesOnly = card.mode === "quotes";
    return (
      <EmptyConversation
        who={who}
        questions={card.suggested_questions}
        quotesOnly={quotesOnly}
        onAsk={onAsk}
      />
    );
  }
  return <Exchanges state={state} store={store} who={who} onOpenCitation={onOpenCitation} />;
}
