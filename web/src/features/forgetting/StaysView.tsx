import { Link } from "@tanstack/react-router";
import type { Remains } from "../../shared/api/client";
import styles from "./Forget.module.css";
import { named, WRITTEN_BY_OTHERS } from "./words";

/** Where the words stay, since visitors wrote them, each a click away. */
export function StaysView({ remains }: { remains: readonly Remains[] }) {
  if (remains.length === 0) return null;
  return (
    <p className={styles.also}>
      {WRITTEN_BY_OTHERS}{" "}
      {named(remains).map(({ kind, id, name }, place) => (
        <span key={id}>
          {place > 0 && ", "}
          {kind === "letter" ? (
            <Link to="/inbox/messages">{name}</Link>
          ) : (
            <Link to="/inbox/conversations" search={{ conversation: id }}>
              {name}
            </Link>
          )}
        </span>
      ))}
    </p>
  );
}
