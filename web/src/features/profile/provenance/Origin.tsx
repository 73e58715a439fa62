import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { FactSource, FactView } from "../../../shared/profile/wire";
import { longDate } from "../../../shared/relativeTime";
import { TextButton } from "../../../shared/ui/TextButton";
import styles from "./Origin.module.css";
import { Place } from "./Place";

/** Where a fact comes from, and when; the page itself where there is one. */
export function Origin({ fact, shown = false }: { fact: FactView; shown?: boolean }) {
  const { source, extracted_at } = fact;
  const [open, setOpen] = useState(shown);
  const day = <time dateTime={extracted_at}>{longDate(extracted_at)}</time>;
  if (source.kind === "message") {
    return (
      <p className={styles.origin}>
        <span>
          Said{" "}
          {source.conversation_id === null ? (
            "in a conversation that you deleted"
          ) : (
            <Link to="/coach" search={placeOf(source)}>
              to your coach
            </Link>
          )}
          , {day}
        </span>
      </p>
    );
  }
  if (source.kind !== "document" || source.document_id === null) {
    return (
      <p className={styles.origin}>
        <span>
          {source.kind === "edit" ? "Written by you" : "Worked out"}, {day}
        </span>
      </p>
    );
  }
  return (
    <>
      <p className={styles.origin}>
        <span>
          <Link to="/import/$id" params={{ id: source.document_id }} dir="auto">
            {source.document_name ?? "A document"}
          </Link>
          {source.page !== null && <>, page {source.page}</>}, {day}
        </span>
        {source.span && (
          <TextButton className={styles.see} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? "Hide the page" : "See the page"}
          </TextButton>
        )}
      </p>
      {open && <Place document={source.document_id} span={source.span} quote={fact.quote} />}
    </>
  );
}

/** Where it was said. */
function placeOf({ conversation_id: conversation, message_id: message }: FactSource) {
  return { ...(conversation !== null && { conversation }), ...(message !== null && { message }) };
}
