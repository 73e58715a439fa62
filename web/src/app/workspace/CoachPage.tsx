import { VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { CoachWelcome } from "../../features/coach/CoachWelcome";
import { PhaseMenu } from "../../features/coach/PhaseMenu";
import type { ComposerHandle } from "../../features/conversation/Composer";
import { Conversation } from "../../features/conversation/Conversation";
import { ConversationMenu } from "../../features/conversation/ConversationMenu";
import { COACH } from "../../features/conversation/partner";
import { useConversation } from "../../features/conversation/useConversation";
import { useSought } from "../../features/conversation/useSought";
import { Deeds } from "../../features/profile/deeds/Deeds";
import { Learnt } from "../../features/profile/learnt/Learnt";
import { LearntButton } from "../../features/profile/learnt/LearntButton";
import { useNews } from "../../features/profile/learnt/useNews";
import { Provenance } from "../../features/profile/provenance/Provenance";
import { useAttributeOf } from "../../features/profile/provenance/useAttributeOf";
import type { Citation } from "../../shared/api/client";
import { Drawer } from "../../shared/ui/Drawer";
import { useTitle } from "../../shared/useTitle";
import { AfterAnswer } from "./AfterAnswer";
import styles from "./CoachPage.module.css";

const here = getRouteApi("/frame/coach");
const TITLE = "Learnt from you";

/** `/coach`: a talk in which the profile grows. */
export default function CoachPage() {
  useTitle("Coach");
  return (
    <Deeds>
      <Sides />
    </Deeds>
  );
}

function Sides() {
  const wide = useMediaQuery("(min-width: 64em)", true, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState(false);
  const [attribute, setAttribute] = useState<string | null>(null);
  const news = useNews(wide || opened);
  const look = useCallback((key: string) => {
    setOpened(false);
    setAttribute(key);
  }, []);
  const learnt = <Learnt fresh={news.fresh} onAttribute={look} />;
  return (
    <div className={styles.sides}>
      <Talk onAttribute={look}>
        {!wide && <LearntButton unseen={news.unseen} onOpen={() => setOpened(true)} />}
      </Talk>
      <VisuallyHidden role="status">{news.told}</VisuallyHidden>
      {wide && (
        <aside className={styles.learnt} aria-labelledby="learnt">
          <h2 id="learnt" className={styles.title}>
            {TITLE}
          </h2>
          {learnt}
        </aside>
      )}
      {!wide && opened && (
        <Drawer label={TITLE} title={TITLE} above="Coach" onClose={() => setOpened(false)}>
          {learnt}
        </Drawer>
      )}
      {attribute !== null && <Provenance attribute={attribute} onClose={() => setAttribute(null)} />}
    </div>
  );
}

interface TalkProps {
  onAttribute: (key: string) => void;
  /** Stand beside what one can do with the talk. */
  children: ReactNode;
}

function Talk({ onAttribute, children }: TalkProps) {
  const [state, store] = useConversation(COACH);
  const composer = useRef<ComposerHandle>(null);
  const { conversation, message } = here.useSearch();
  const ask = (text: string) => {
    void store.ask(text);
    // A finger that points needs no keyboard in its way.
    if (matchMedia("(pointer: fine)").matches) composer.current?.focus();
  };
  const attributeOf = useAttributeOf();
  const followed = useRef<Citation>(null);
  const open = useCallback(
    (citation: Citation) => {
      const { fact_id, section } = citation;
      if (!fact_id) return;
      followed.current = citation;
      void attributeOf(section, fact_id).then((key) => {
        if (key !== null && followed.current === citation) onAttribute(key);
      });
    },
    [attributeOf, onAttribute],
  );
  useSought(store, state, conversation, message);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.named}>
          <h1>Coach</h1>
          <PhaseMenu />
        </div>
        <div className={styles.menu} data-edge="top">
          <MemoryLink />
          {children}
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
        onOpenCitation={open}
        empty={<CoachWelcome onAsk={ask} />}
        after={<AfterAnswer asked={state.exchanges.at(-1)?.answer?.content.asked ?? []} onAsk={ask} />}
      />
    </div>
  );
}

/** Where there is no room for it, the way there is under what was learnt. */
function MemoryLink() {
  return (
    <Link to="/coach/memory" className={styles.memory}>
      Memory
    </Link>
  );
}
