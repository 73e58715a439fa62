import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { startOfToday } from "../../shared/startOfToday";
import styles from "./Letters.module.css";
import { Meeting } from "./Meeting";
import type { Letter } from "./wire";

interface NameTimeProps {
  letter: Letter;
  busy: boolean;
  onConfirm: (startsAt: string) => void;
}

/** For a meeting that was asked for in words only: when it is to be, on one's own clock. */
export function NameTime({ letter, busy, onConfirm }: NameTimeProps) {
  const [time, setTime] = useState("");
  const moment = time === "" ? null : new Date(time).toISOString();
  return (
    <form
      className={styles.named}
      onSubmit={(event) => {
        event.preventDefault();
        if (moment) onConfirm(moment);
      }}
    >
      <TextInput
        type="datetime-local"
        label={`When you meet, for ${letter.minutes} minutes`}
        min={startOfToday()}
        required
        withAsterisk={false}
        value={time}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
      <Button type="submit" size="sm" loading={busy}>
        Confirm this time
      </Button>
      {moment && <Meeting letter={letter} startsAt={moment} />}
    </form>
  );
}
