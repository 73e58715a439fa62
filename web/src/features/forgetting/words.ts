import type { ForgetReceipt, Remains, Traces } from "../../shared/api/client";
import { longDate } from "../../shared/relativeTime";

/** "1 message", "3 messages". */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}

const NOUNS: Record<string, [string, string]> = {
  facts: ["fact", "facts"],
  memories: ["memory", "memories"],
  documents: ["document", "documents"],
  answers: ["answer for visitors", "answers for visitors"],
  roadmaps: ["roadmap", "roadmaps"],
  chunks: ["piece of text", "pieces of text"],
  embeddings: ["embedding", "embeddings"],
  summaries: ["summary", "summaries"],
  messages: ["message", "messages"],
};

/** What went or would go, kind by kind; kinds of which there is nothing are left out. */
export function countedByKind(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => counted(count, ...(NOUNS[kind] ?? [kind, kind])));
}

/** What follows from what is chosen, in a sentence; nothing where nothing does. */
export function alsoGoing({ chunks, embeddings, summaries }: Traces): string {
  const words = countedByKind({ chunks, embeddings, summaries });
  return words.length === 0 ? "" : `With it goes what was made of it: ${words.join(", ")}.`;
}

/** Of what somebody else wrote, which stays. */
export const WRITTEN_BY_OTHERS = "Still there, written by somebody else:";

/** "Message 1", "Talk 2": what stays is named without its words, each kind counted on its own. */
export function named(remains: readonly Remains[]): (Remains & { name: string })[] {
  const counts = { letter: 0, talk: 0 };
  return remains.map((each) => {
    counts[each.kind] += 1;
    return { ...each, name: `${each.kind === "letter" ? "Message" : "Talk"} ${counts[each.kind]}` };
  });
}

/** A receipt as a text to keep. */
export function receiptText({ id, forgotten_at, removed, items, remains }: ForgetReceipt): string {
  const counts = countedByKind(removed).map((line) => `- ${line}`);
  const kinds = items.map((item) => `- ${item}`);
  const left = named(remains).map(({ name, id: of }) => `- ${name} (${of})`);
  return [
    "# Kairix: receipt of what was forgotten",
    `Forgotten on ${longDate(forgotten_at)} (${forgotten_at}). Receipt ${id}.`,
    `Removed:\n\n${counts.join("\n") || "- nothing"}`,
    ...(kinds.length > 0 ? [`What kind of things these were:\n\n${kinds.join("\n")}`] : []),
    ...(left.length > 0 ? [`${WRITTEN_BY_OTHERS}\n\n${left.join("\n")}`] : []),
    "",
  ].join("\n\n");
}
