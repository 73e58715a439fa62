import { Button } from "@mantine/core";
import styles from "./CoachWelcome.module.css";

/** What the coach is for, and a way to begin for who does not know how. */
export function CoachWelcome({ onBegin }: { onBegin: () => void }) {
  return (
    <div className={styles.welcome}>
      <h2 className={styles.title}>Tell your coach about your work</h2>
      <p>
        In plain sentences, as you would to a friend: what you do, what you are good at, where you want to go.
        What it understands becomes part of your profile, each value with the <mark>very words</mark> it rests
        on. You decide what counts and who sees it.
      </p>
      <p>Nobody but you reads along here.</p>
      <Button variant="default" onClick={onBegin}>
        Ask me something
      </Button>
    </div>
  );
}
