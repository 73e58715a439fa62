import type { Citation, ConversationView, RepresentativeCard } from "../../shared/api/client";
import { longDate } from "../../shared/relativeTime";
import { shortName } from "../../shared/shortName";

/** Whom one talks with, and the words that go with it. */
export interface Partner {
  /** Tells what this browser keeps of one partner from what it keeps of another. */
  key: string;
  start: { handle: string } | { agent: "coach" };
  answers: (conversation: ConversationView) => boolean;
  words: PartnerWords;
}

export interface PartnerWords {
  talk: string;
  prompt: string;
  answering: string;
  /** What is done before the first word. */
  looking: string;
  /** Below an answer that says that there is nothing to answer from. */
  missing: string;
  /** Where a citation leads. */
  seeEvidence: (citation: Citation) => string;
  /** When no model is set. */
  quotesOnly: string;
  /** A conversation that is taken along: the file's name, and what stands at its head. */
  file: string;
  head: (now: Date) => string;
}

/** Who speaks for a person. */
export function representativeOf(card: RepresentativeCard): Partner {
  const who = shortName(card.name);
  return {
    key: card.handle,
    start: { handle: card.handle },
    answers: ({ agent, handle }) => agent === "representative" && handle === card.handle,
    words: {
      talk: `Conversation about ${card.name}`,
      prompt: `Ask about ${who}`,
      answering: `Kairix is answering for ${who}.`,
      looking: `Looking through what ${who} published`,
      missing: `Your question was passed on to ${who}.`,
      seeEvidence: ({ document_id, document_name }) =>
        document_id === null ? `See it among ${document_name}` : "See it in the résumé",
      quotesOnly: "No model is set, so answers here are quotes from the résumé, word for word.",
      file: `kairix-${card.handle}.md`,
      head: (now) =>
        `# Kairix, speaking for ${card.name}\n\nAnswers written by an AI from ${card.facts} published facts. Saved on ${longDate(now.toISOString())}.`,
    },
  };
}

/** The owner's own. No handle has a colon in it. */
export const COACH: Partner = {
  key: ":coach",
  start: { agent: "coach" },
  answers: (conversation) => conversation.agent === "coach",
  words: {
    talk: "Conversation with your coach",
    prompt: "Write to your coach",
    answering: "Your coach is answering.",
    looking: "Thinking about what you said",
    missing: "Your coach has nothing to go by here.",
    seeEvidence: () => "See where it comes from",
    quotesOnly:
      "No model is set: your coach asks and files what you say plainly, and its advice comes from rules.",
    file: "kairix-coach.md",
    head: (now) => `# Kairix, my coach\n\nAnswers written by an AI. Saved on ${longDate(now.toISOString())}.`,
  },
};
