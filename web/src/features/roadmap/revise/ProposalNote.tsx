import { Button } from "@mantine/core";
import { useState } from "react";
import type { Proposal } from "../wire";
import { type ChangeWords, changesOf, summaryOf } from "./changed";
import styles from "./ProposalNote.module.css";

interface ProposalNoteProps {
  proposal: Proposal;
  deciding: boolean;
  onDecide: (accept: boolean) => void;
}

/** A newer version waits: what it would change, and the owner's word on it. Until then the roadmap stays as it is. */
export function ProposalNote({ proposal, deciding, onDecide }: ProposalNoteProps) {
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.proposal} aria-label="A revision waits">
      <p className={styles.words}>
        <strong>{proposal.reason.replace(/\.$/, "")}.</strong> {summaryOf(proposal)}
      </p>
      <div className={styles.answers}>
        <Button size="sm" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Hide the changes" : "See the changes"}
        </Button>
        <Button size="sm" loading={deciding} onClick={() => onDecide(true)}>
          Take them over
        </Button>
        <Button size="sm" variant="subtle" disabled={deciding} onClick={() => onDecide(false)}>
          Leave it as it is
        </Button>
      </div>
      {open && <Changes proposal={proposal} />}
    </section>
  );
}

function Changes({ proposal: { added, removed, changed } }: { proposal: Proposal }) {
  return (
    <div className={styles.changes}>
      {added.length > 0 && (
        <Named title="New">
          {added.map(({ key, title }) => (
            <li key={key} dir="auto">
              <ins>{title}</ins>
            </li>
          ))}
        </Named>
      )}
      {removed.length > 0 && (
        <Named title="No longer there">
          {removed.map(({ key, title }) => (
            <li key={key} dir="auto">
              <del>{title}</del>
            </li>
          ))}
        </Named>
      )}
      {changesOf(changed).map(({ milestone, title, fields, also }) => (
        <Named key={milestone} title={title === "" ? "Of the whole" : title}>
          {fields.map((change) => (
            <Changed key={change.field} change={change} />
          ))}
          {also !== "" && <li>{also}</li>}
        </Named>
      ))}
    </div>
  );
}

function Changed({ change: { field, before, after } }: { change: ChangeWords }) {
  return (
    <li dir="auto">
      {field}: <del>{before}</del> <ins>{after}</ins>
    </li>
  );
}

function Named({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}
