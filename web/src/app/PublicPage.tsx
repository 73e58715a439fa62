import { useMediaQuery } from "@mantine/hooks";
import { IconCalendarEvent } from "@tabler/icons-react";
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from "react";
import type { ComposerHandle } from "../features/conversation/Composer";
import { Conversation } from "../features/conversation/Conversation";
import { ConversationMenu } from "../features/conversation/ConversationMenu";
import { EmptyConversation } from "../features/conversation/EmptyConversation";
import { representativeOf } from "../features/conversation/partner";
import { useConversation } from "../features/conversation/useConversation";
import { WayOnProvider } from "../features/conversation/WayOn";
import { Disclosure } from "../features/representative/Disclosure";
import { Person } from "../features/representative/Person";
import { PersonBar } from "../features/representative/PersonBar";
import type { ResumePlace } from "../features/resume/ResumePanel";
import type { Citation, RepresentativeCard } from "../shared/api/client";
import { hasSession } from "../shared/api/session";
import { persistently } from "../shared/persistently";
import { Brand } from "../shared/ui/Brand";
import { ColorSchemeToggle } from "../shared/ui/ColorSchemeToggle";
import { IconAction } from "../shared/ui/IconAction";
import { useReturningFocus } from "../shared/ui/useReturningFocus";
import { useTitle } from "../shared/useTitle";
import styles from "./PublicPage.module.css";
import { useContact } from "./useContact";

const ResumePanel = lazy(() =>
  persistently(() => import("../features/resume/ResumePanel")).then((m) => ({ default: m.ResumePanel })),
);
const ContactPanel = lazy(() => persistently(() => import("../features/meeting/ContactPanel")));
const AccountMenu = lazy(() => persistently(() => import("../features/account/AccountMenu")));

/** A person, the conversation about them, and the paper it rests on. */
export function PublicPage({ card }: { card: RepresentativeCard }) {
  const partner = useMemo(() => representativeOf(card), [card]);
  const [state, store] = useConversation(partner);
  const resume = useResumePlace();
  const contact = useContact(card);
  const composer = useRef<ComposerHandle>(null);
  const wide = useMediaQuery("(min-width: 64em)", false, { getInitialValueInEffect: false });
  const focusComposer = () => composer.current?.focus();
  const openCitation = useCallback((citation: Citation) => resume.open(citation.path), [resume.open]);
  useTitle(card.name);
  const talking = state.exchanges.length > 0 || state.phase !== "idle";
  return (
    <div
      className={styles.page}
      data-talking={talking || undefined}
      data-paper={resume.place ? "" : undefined}
    >
      <aside className={styles.person} aria-label="About">
        <Brand />
        <div className={styles.who}>
          <Person
            card={card}
            onAsk={focusComposer}
            onOpenResume={() => resume.open(null)}
            contact={contact.ways}
          />
        </div>
        <Settings edge={wide ? "start" : "top"} />
      </aside>
      <main className={styles.main}>
        <div className={styles.bar}>
          <PersonBar card={card}>
            <ConversationMenu partner={partner} state={state} store={store} onNew={focusComposer} />
            <span className={styles.narrowOnly}>
              {contact.ways && (
                <IconAction label="Book a meeting" onClick={contact.ways.onMeet}>
                  <IconCalendarEvent size={20} stroke={1.5} />
                </IconAction>
              )}
              <Settings edge="top" />
            </span>
          </PersonBar>
        </div>
        <WayOnProvider value={contact.ways?.wayOn ?? null}>
          <Conversation
            partner={partner}
            state={state}
            store={store}
            composer={composer}
            onOpenCitation={openCitation}
            empty={
              <EmptyConversation card={card} words={partner.words} onAsk={(text) => void store.ask(text)} />
            }
            footer={<Disclosure card={card} />}
          />
        </WayOnProvider>
      </main>
      <Panels card={card} wide={wide} resume={resume} contact={contact} conversation={state.id} />
    </div>
  );
}

interface PanelsProps {
  card: RepresentativeCard;
  wide: boolean;
  resume: ReturnType<typeof useResumePlace>;
  contact: ReturnType<typeof useContact>;
  conversation: string | null;
}

/** What opens beside the talk, or over it. */
function Panels({ card, wide, resume, contact, conversation }: PanelsProps) {
  return (
    <>
      {resume.place && (
        <Suspense>
          <ResumePanel card={card} place={resume.place} wide={wide} onClose={resume.close} />
        </Suspense>
      )}
      {contact.wish && (
        <Suspense>
          <ContactPanel
            card={card}
            wish={contact.wish}
            onWish={contact.setWish}
            conversation={conversation}
            onClose={contact.close}
          />
        </Suspense>
      )}
    </>
  );
}

/** How it looks and who is here; `edge` is the side of the window that it stands at. */
function Settings({ edge }: { edge: "top" | "start" }) {
  return (
    <div className={styles.settings} data-edge={edge}>
      <ColorSchemeToggle />
      {hasSession() && (
        <Suspense>
          <AccountMenu />
        </Suspense>
      )}
    </div>
  );
}

/** Where the résumé is open; closing it gives the focus back to what opened it. */
function useResumePlace() {
  const [place, setPlace] = useState<ResumePlace | null>(null);
  const leave = useReturningFocus(place !== null);
  const open = useCallback(
    (path: string | null) => {
      leave();
      setPlace((before) => ({ path, visit: (before?.visit ?? 0) + 1 }));
    },
    [leave],
  );
  const close = useCallback(() => setPlace(null), []);
  return { place, open, close };
}
