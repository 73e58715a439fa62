import { useEffect } from "react";
import type { ConversationState } from "./conversationReducer";
import type { ConversationStore } from "./conversationStore";

/** Who follows a link to something that was said comes to that conversation, and to that message in it. */
export function useSought(
  store: ConversationStore,
  { id, phase }: ConversationState,
  conversation: string | undefined,
  message: string | undefined,
): void {
  useEffect(() => {
    if (conversation !== undefined && store.get().id !== conversation) void store.open(conversation);
  }, [store, conversation]);
  const there = phase === "idle" && id === conversation;
  useEffect(() => {
    if (!there || message === undefined) return;
    document.querySelector(`[data-question="${CSS.escape(message)}"]`)?.scrollIntoView({ block: "center" });
  }, [there, message]);
}
