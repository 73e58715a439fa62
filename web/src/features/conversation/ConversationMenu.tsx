import { IconDownload, IconPlus } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { hasSession } from "../../shared/api/session";
import { download } from "../../shared/download";
import { persistently } from "../../shared/persistently";
import { readText } from "../../shared/storage";
import { IconAction } from "../../shared/ui/IconAction";
import type { ConversationState } from "./conversationReducer";
import { type ConversationStore, VISITED } from "./conversationStore";
import type { Partner } from "./partner";
import { transcript } from "./transcript";

const EarlierConversations = lazy(() => persistently(() => import("./EarlierConversations")));

interface ConversationMenuProps {
  partner: Partner;
  state: ConversationState;
  store: ConversationStore;
  onNew: () => void;
}

/** What one can do with the talk as a whole: begin anew, come back to an earlier one, take it along. */
export function ConversationMenu({ partner, state, store, onNew }: ConversationMenuProps) {
  const begun = state.exchanges.length > 0;
  const visited = readText("local", VISITED) !== null || hasSession();
  const save = () => {
    const text = transcript(partner.words.head(new Date()), state.exchanges);
    download(partner.words.file, new Blob([text], { type: "text/markdown;charset=utf-8" }));
  };
  return (
    <>
      {begun && (
        <>
          <IconAction
            label="New conversation"
            onClick={() => {
              store.startNew();
              onNew();
            }}
          >
            <IconPlus size={20} stroke={1.5} />
          </IconAction>
          <IconAction label="Save this conversation" disabled={state.running} onClick={save}>
            <IconDownload size={20} stroke={1.5} />
          </IconAction>
        </>
      )}
      {(begun || visited) && (
        <Suspense>
          <EarlierConversations
            partner={partner}
            current={state.id}
            onOpen={(id) => void store.open(id)}
            onDeleted={(id) => id === store.get().id && store.startNew()}
          />
        </Suspense>
      )}
    </>
  );
}
