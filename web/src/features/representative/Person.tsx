import { Button } from "@mantine/core";
import {
  IconCalendarEvent,
  IconFileText,
  IconLink,
  IconMail,
  IconMapPin,
  IconMessageCircle,
} from "@tabler/icons-react";
import type { RepresentativeCard } from "../../shared/api/client";
import { placeName } from "../../shared/place";
import { shortName } from "../../shared/shortName";
import styles from "./Person.module.css";
import { Portrait } from "./Portrait";

interface PersonProps {
  card: RepresentativeCard;
  /** Null where there is only something to look at. */
  onAsk: (() => void) | null;
  onOpenResume: (() => void) | null;
  /** The ways to the person themselves; null where they are not open. */
  contact: Contact | null;
}

export interface Contact {
  onMeet: () => void;
  onWrite: () => void;
}

/** Whom this page is about. */
export function Person({ card, onAsk, onOpenResume, contact }: PersonProps) {
  return (
    <section className={styles.person} aria-label={card.name}>
      <Portrait name={card.name} image={card.image} size={72} />
      <h1 className={styles.name} dir="auto">
        {card.name}
      </h1>
      {card.headline && (
        <p className={styles.headline} dir="auto">
          {card.headline}
        </p>
      )}
      <Whereabouts card={card} />
      <div className={styles.actions}>
        {onAsk && (
          <Button
            className={styles.ask}
            onClick={onAsk}
            leftSection={<IconMessageCircle size={18} stroke={1.5} />}
          >
            Ask {shortName(card.name)}
          </Button>
        )}
        {contact && (
          <Button
            variant="default"
            onClick={contact.onMeet}
            leftSection={<IconCalendarEvent size={18} stroke={1.5} />}
          >
            Book a meeting
          </Button>
        )}
        {contact && (
          <Button
            variant="default"
            onClick={contact.onWrite}
            leftSection={<IconMail size={18} stroke={1.5} />}
          >
            Leave a message
          </Button>
        )}
        {onOpenResume && (
          <Button
            variant="default"
            onClick={onOpenResume}
            leftSection={<IconFileText size={18} stroke={1.5} />}
          >
            Read the résumé
          </Button>
        )}
      </div>
    </section>
  );
}

function Whereabouts({ card }: { card: RepresentativeCard }) {
  if (!card.place && card.links.length === 0) return null;
  return (
    <ul className={styles.facts}>
      {card.place && (
        <li>
          <IconMapPin size={18} stroke={1.5} aria-hidden />
          <span dir="auto">{placeName(card.place, card.country_code)}</span>
        </li>
      )}
      {card.links.map((link) => (
        <li key={link.url}>
          <IconLink size={18} stroke={1.5} aria-hidden />
          <a href={link.url} target="_blank" rel="noopener noreferrer nofollow">
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
