import type { MemoryView } from "../../shared/api/client";

/** A memory with what a test is about. */
export function aMemory(memory: Partial<MemoryView> = {}): MemoryView {
  return {
    id: "m1",
    kind: "plan",
    text: "Wants to move to Lyon",
    quote: "we want to move to Lyon next year",
    status: "current",
    by: "rules",
    confidence: 0.9,
    said_at: "2026-11-20T10:00:00Z",
    heard_at: "2026-11-20T10:00:00Z",
    conversation_id: "c1",
    message_id: "q1",
    superseded_by: null,
    ...memory,
  };
}
