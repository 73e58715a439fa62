import styles from "./QuickReplies.module.css";
import type { Phase } from "./queries";

/** What one may want to say next, as it would be written. */
const REPLIES: Record<Phase, readonly string[]> = {
  intake: ["Ask me something else", "How is my profile?", "Practise an interview with me"],
  coaching: ["What should I do next?", "Practise an interview with me", "What has changed?"],
  practice: ["Skip this question", "Stop", "Practise again"],
  review: ["What should I do next?", "How is my profile?", "Ask me what you want to know"],
};

export function QuickReplies({ phase, onAsk }: { phase: Phase; onAsk: (text: string) => void }) {
  return (
    <ul className={styles.replies} aria-label="Quick replies">
      {REPLIES[phase].map((reply) => (
        <li key={reply}>
          <button type="button" className={styles.reply} onClick={() => onAsk(reply)}>
            {reply}
          </button>
        </li>
      ))}
    </ul>
  );
}
