import type { ReactNode } from "react";
import type { RepresentativeCard } from "../../shared/api/client";
import styles from "./PersonBar.module.css";
import { Portrait } from "./Portrait";

/** The person, shrunk to a bar once the talk has begun; on wide screens only what one can do with the talk. */
export function PersonBar({ card, children }: { card: RepresentativeCard; children: ReactNode }) {
  return (
    <header className={styles.bar}>
      <div className={styles.who}>
        <Portrait name={card.name} image={card.image} size={36} />
        <div className={styles.words}>
          <h1 className={styles.name} dir="auto">
            {card.name}
          </h1>
          {card.headline && (
            <p className={styles.headline} dir="auto">
              {card.headline}
            </p>
          )}
        </div>
      </div>
      <div className={styles.actions} data-edge="top">
        {children}
      </div>
    </header>
  );
}
