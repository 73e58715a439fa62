import { getRouteApi } from "@tanstack/react-router";
import { useRef } from "react";
import { CoachWelcome } from "../../features/coach/CoachWelcome";
import type { ComposerHandle } from "../../features/conversation/Composer";
import { Conversation } from "../../features/conversation/Conversation";
import { ConversationMenu } from "../../features/conversation/ConversationMenu";
import { COACH } from "../../features/conversation/partner";
import { useConversation } from "../../features/conversation/useConversation";
import { useSought } from "../../features/conversation/useSought";
import { Deeds } from "../../features/profile/deeds/Deeds";
import { Learnt } from "../../features/profile/learnt/Learnt";
import { useTitle } from "../../shared/useTitle";
import styles from "./CoachPage.module.css";

const here = getRouteApi("/frame/coach");

/** `/coach`: a talk in which the profile grows. */
export default function CoachPage() {
  useTitle("Coach");
  return (
    <Deeds>
      <div className={styles.sides}>
        <Talk />
        <div className={styles.learnt}>
          <Learnt />
        </div>
      </div>
    </Deeds>
  );
}

function Talk() {
  const [state, store] = useConversation(COACH);
  const composer = useRef<ComposerHandle>(null);
  const { conversation, message } = here.useSearch();
  useSought(store, state, conversation, message);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Coach</h1>
        <div className={styles.menu} data-edge="top">
          <ConversationMenu
            partner={COACH}
            state={state}
            store={store}
            onNew={() => composer.current?.focus()}
          />
        </div>
      </header>
      <Conversation
        partner={COACH}
        state={state}
        store={store}
        composer={composer}
        onOpenCitation={nowhere}
        empty={<CoachWelcome onBegin={() => void store.ask("Hello")} />}
      />
    </div>
  );
}

/** A coach's answer cites nothing: what it rests on was said in this very talk. */
function nowhere(): void {}
