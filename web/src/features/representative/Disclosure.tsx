import type { RepresentativeCard } from "../../shared/api/client";
import { relativeTime } from "../../shared/relativeTime";
import { shortName } from "../../shared/shortName";
import styles from "./Disclosure.module.css";

/** Who is talking: never a person. */
export function Disclosure({ card }: { card: RepresentativeCard }) {
  const who = shortName(card.name);
  return (
    <p className={styles.disclosure}>
      Kairix, speaking for {who}, from {card.facts} published {card.facts === 1 ? "fact" : "facts"}, updated{" "}
      <time dateTime={card.updated_at}>{relativeTime(card.updated_at)}</time>. An AI answers here, not {who}.
    </p>
  );
}
