import { IconArrowUpRight } from "@tabler/icons-react";
import styles from "./CoachWelcome.module.css";

/** Ways to begin, for who does not know how: what the button says, and what is sent. */
const STARTERS = [
  ["Ask me what you want to know", "Ask me what you want to know."],
  ["Tell me how my profile looks", "How is my profile?"],
  ["Practise an interview with me", "Practise an interview with me."],
] as const;

/** What the coach does, what it keeps, and three ways to begin. */
export function CoachWelcome({ onAsk }: { onAsk: (text: string) => void }) {
  return (
    <div className={styles.welcome}>
      <h2 className={styles.title}>Tell your coach about your work</h2>
      <p>
        It asks, listens and advises; what you say in plain sentences becomes part of your profile, each value
        with the <mark>very words</mark> it rests on. It keeps this talk and what it remembers for you alone:
        you can correct, take back or delete all of it.
      </p>
      <ul className={styles.starters}>
        {STARTERS.map(([label, text]) => (
          <li key={text}>
            <button type="button" className={styles.starter} onClick={() => onAsk(text)}>
              {label}
              <IconArrowUpRight size={20} stroke={1.5} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
