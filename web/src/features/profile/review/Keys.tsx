import { Kbd } from "@mantine/core";
import styles from "./Keys.module.css";

const KEYS = [
  ["a", "accept"],
  ["e", "edit"],
  ["r", "reject"],
  ["j", "next"],
  ["k", "previous"],
  ["x", "select"],
  ["u", "undo"],
] as const;

/** Which key does what, for who has keys. */
export function Keys() {
  return (
    <p className={styles.keys}>
      {KEYS.map(([key, does]) => (
        <span key={key} className={styles.key}>
          <Kbd className={styles.cap}>{key}</Kbd> {does}
        </span>
      ))}
    </p>
  );
}
