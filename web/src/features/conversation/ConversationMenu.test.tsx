import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { answerWith, renderPart } from "../../shared/testing";
import { ConversationMenu } from "./ConversationMenu";
import { ConversationStore } from "./conversationStore";
import { representativeOf } from "./partner";
import { card, message } from "./testing";
import { useConversation } from "./useConversation";

const ada = representativeOf(card);

function Menu() {
  const [state, store] = useConversation(ada);
  return (
    <>
      <p>Shown: {state.id}</p>
      <ConversationMenu partner={ada} state={state} store={store} onNew={() => {}} />
    </>
  );
}

test("who has gone on to another conversation stays there when the one they left is deleted", async () => {
  const gone = Promise.withResolvers<Response>();
  const kept = { agent: "representative", handle: "ada", updated_at: "2026-11-21T08:00:00Z" };
  const items = [
    { ...kept, id: "c1", title: "Engines" },
    { ...kept, id: "c2", title: "Music" },
  ];
  const page = () => ({ items: [message({ id: "q", role: "user", text: "Really?" })], next_cursor: null });
  answerWith({
    "GET /api/conversations": () => ({ items, next_cursor: null }),
    "GET /api/conversations/c1/messages": page,
    "GET /api/conversations/c2/messages": page,
    "DELETE /api/conversations/c1": () => gone.promise,
  });
  sessionStorage.setItem("kairix.conversation.ada", "c1");
  const anew = vi.spyOn(ConversationStore.prototype, "startNew");
  renderPart(<Menu />);
  await userEvent.click(await screen.findByRole("button", { name: "Earlier conversations" }));
  await userEvent.click(await screen.findByRole("button", { name: "Delete", description: "Engines" }));
  await userEvent.click(screen.getByText("Delete"));
  await userEvent.click(screen.getByText("Music"));
  gone.resolve(new Response(null, { status: 204 }));
  await screen.findByText("Shown: c2");
  // Until all that follows from the deletion has happened.
  await new Promise((resolve) => setTimeout(resolve));

  expect(anew).not.toHaveBeenCalled();
});
