import { useEffect, useState, useSyncExternalStore } from "react";
import type { ConversationState } from "./conversationReducer";
import { ConversationStore } from "./conversationStore";
import type { Partner } from "./partner";

/** The conversation that this tab has with a partner, from before a reload too. */
export function useConversation(partner: Partner): [ConversationState, ConversationStore] {
  const [store] = useState(() => new ConversationStore(partner));
  useEffect(() => {
    void store.restore();
    return () => store.leave();
  }, [store]);
  return [useSyncExternalStore(store.subscribe, store.get), store];
}
