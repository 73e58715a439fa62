import type { MessageView, RepresentativeCard } from "../../shared/api/client";

/** A stored message for a test; only what the test is about needs saying. */
export function message(given: Partial<MessageView> & { text?: string }): MessageView {
  const { text = "", ...rest } = given;
  return {
    id: "m",
    role: "assistant",
    status: "complete",
    parts: text === "" ? [] : [{ type: "text", text }],
    created_at: "2026-11-21T08:00:00Z",
    parent_id: null,
    sibling_ids: [],
    turn_id: null,
    model: null,
    prompt_version: null,
    error_code: null,
    feedback: null,
    usage: null,
    ...rest,
  };
}

export const card: RepresentativeCard = { handle: "ada", name: "Ada Lovelace" } as RepresentativeCard;
