import { useEffect, useState, useSyncExternalStore } from "react";
import type { ConversationState } from "./conversationReducer";
import { ConversationStore } from "./conversationStore";

/** The conversation that this tab has with a representative, from before a reload too. */
export function useConversation(handle: string): [ConversationState, ConversationStore] {
  const [store] = useState(() => new ConversationStore(handle));
  useEffect(() => {
    void store.restore();
    return () => store.leave();
  }, [store]);
  return [useSyncExternalStore(store.subscribe, store.get), store];
}
