import { Button } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import styles from "./PracticeCard.module.css";

/** An answer in an interview takes one to two minutes. */
const LONG_S = 120;

/** While an interview is rehearsed: what makes a good answer, and a clock for who wants one. */
export function PracticeCard() {
  return (
    <section className={styles.card} aria-label="While you answer">
      <p>
        Answer as you would aloud, in one or two minutes: the <b>situation</b>, your <b>task</b>, what you{" "}
        <b>did</b> and what <b>came of it</b>, with a figure.
      </p>
      <Clock />
    </section>
  );
}

function Clock() {
  const [began, setBegan] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (began === null) return;
    const ticking = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, [began]);
  if (began === null) {
    const start = () => {
      setNow(Date.now());
      setBegan(Date.now());
    };
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        className={styles.start}
        leftSection={<IconClock size={18} stroke={1.5} aria-hidden />}
        onClick={start}
      >
        Time my answer
      </Button>
    );
  }
  const seconds = Math.floor((now - began) / 1000);
  return (
    <p className={styles.clock}>
      <span role="timer" aria-label="Time of your answer">
        {clockWords(seconds)}
      </span>
      {seconds >= LONG_S && <span role="status">Come to the end.</span>}
      <Button size="compact-sm" variant="subtle" onClick={() => setBegan(null)}>
        Stop the clock
      </Button>
    </p>
  );
}

/** 75 is `1:15`. */
function clockWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
