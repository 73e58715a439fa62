import { IconArrowUpRight } from "@tabler/icons-react";
import styles from "./EmptyConversation.module.css";
import { QuotesOnlyNote } from "./Notices";

interface EmptyConversationProps {
  who: string;
  questions: readonly string[];
  quotesOnly: boolean;
  onAsk: (text: string) => void;
}

/** What this is, in a sentence, and questions worth asking. */
export function EmptyConversation({ who, questions, quotesOnly, onAsk }: EmptyConversationProps) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>What would you like to know about {who}?</h2>
      <p className={styles.what}>
        Kairix is an AI that answers for {who}. What it says is{" "}
        <span className={styles.marked}>underlined where it rests on evidence</span>: follow the line to the
        résumé it was read from. What is not there, it does not make up.
      </p>
      {quotesOnly && <QuotesOnlyNote />}
      <ul className={styles.questions}>
        {questions.slice(0, 4).map((question) => (
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
