import { IconArrowUpRight } from "@tabler/icons-react";
import type { RepresentativeCard } from "../../shared/api/client";
import { shortName } from "../../shared/shortName";
import styles from "./EmptyConversation.module.css";
import { QuotesOnlyNote } from "./Notices";
import type { PartnerWords } from "./partner";

interface EmptyConversationProps {
  card: RepresentativeCard;
  words: PartnerWords;
  onAsk: (text: string) => void;
}

/** What this is, in a sentence, and questions worth asking. */
export function EmptyConversation({ card, words, onAsk }: EmptyConversationProps) {
  const who = shortName(card.name);
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>What would you like to know about {who}?</h2>
      <p className={styles.what}>
        Kairix is an AI that answers for {who}. What it says is{" "}
        <span className={styles.marked}>underlined where it rests on evidence</span>: follow the line to the
        résumé it was read from. What is not there, it does not make up.
      </p>
      {card.mode === "quotes" && <QuotesOnlyNote words={words} />}
      <ul className={styles.questions}>
        {card.suggested_questions.slice(0, 4).map((question) => (
          <li key={question}>
            <button type="button" className={styles.suggestion} onClick={() => onAsk(question)}>
              <span dir="auto">{question}</span>
              <IconArrowUpRight size={20} stroke={1.5} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
