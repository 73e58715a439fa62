import { Button, Textarea, VisuallyHidden } from "@mantine/core";
import { IconExternalLink, IconTrash } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useState } from "react";
import { Drawer } from "../../../shared/ui/Drawer";
import { Quote } from "../../../shared/ui/Quote";
import { COLUMNS } from "../board/columns";
import type { Closing, Milestone, MilestoneStatus, Resource } from "../wire";
import { hours, lessonOf, proofOf } from "../words";
import type { MilestoneChange } from "./change";
import { Dates } from "./Dates";
import styles from "./MilestoneDetail.module.css";

const KINDS: Record<Resource["kind"], string> = {
  documentation: "Documentation",
  course: "Course",
  book: "Book",
  standard: "Standard",
  practice: "Practice",
};
/** As long after the last key the notes are stored. */
const PAUSE_MS = 800;

interface MilestoneDetailProps {
  milestone: Milestone;
  milestones: readonly Milestone[];
  saving: boolean;
  deciding: boolean;
  problem: string | null;
  onChange: (change: MilestoneChange) => void;
  onOpen: (key: string) => void;
  onDecide: (accept: boolean) => void;
  onDelete: (() => void) | null;
  onClose: () => void;
}

/** All about one milestone: why, how, by when, and what proves it. */
export function MilestoneDetail({ milestone, milestones, ...act }: MilestoneDetailProps) {
  const { title, why, effort_hours, skills, resources, proof, depends_on, closing } = milestone;
  const before = milestones.filter(({ key }) => depends_on.includes(key));
  return (
    <Drawer label={`Milestone: ${title}`} title={title} above={hours(effort_hours)} onClose={act.onClose}>
      {closing && <Proposed closing={closing} deciding={act.deciding} onDecide={act.onDecide} />}
      <Status status={milestone.status} onChange={(status) => act.onChange({ status })} />
      {act.problem && (
        <p role="alert" className={styles.problem}>
          {act.problem}
        </p>
      )}
      {(why !== "" || skills.length > 0) && (
        <Part title="Why">
          <p dir="auto">{why}</p>
          <ul className={styles.plain}>
            {skills.map((lesson) => (
              <li key={lesson.skill}>{lessonOf(lesson)}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="When">
        <Dates milestone={milestone} onChange={act.onChange} />
      </Part>
      {before.length > 0 && (
        <Part title="First">
          <ul className={styles.plain}>
            {before.map(({ key, title }) => (
              <li key={key}>
                <button type="button" className={styles.link} onClick={() => act.onOpen(key)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Resources resources={resources} />
      {proof.length > 0 && (
        <Part title="What proves it">
          <ul className={styles.plain}>
            {proof.map((one) => (
              <li key={`${one.kind}/${one.name}`}>{proofOf(one)}</li>
            ))}
          </ul>
        </Part>
      )}
      <Notes key={milestone.key} notes={milestone.notes} saving={act.saving} onChange={act.onChange} />
      {act.onDelete && (
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={18} stroke={1.5} />}
          onClick={act.onDelete}
        >
          Delete this milestone
        </Button>
      )}
    </Drawer>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}

interface ProposedProps {
  closing: Closing;
  deciding: boolean;
  onDecide: (accept: boolean) => void;
}

/** A new fact that may prove it: the owner says whether it does. */
function Proposed({ closing, deciding, onDecide }: ProposedProps) {
  return (
    <section className={styles.proposed} aria-label="This may prove it">
      <p className={styles.reason}>{closing.reason}</p>
      {closing.facts.map(({ id, quote }) => quote !== "" && <Quote key={id} words={quote} />)}
      <div className={styles.answers}>
        <Button size="sm" disabled={deciding} onClick={() => onDecide(true)}>
          Yes, it is done
        </Button>
        <Button size="sm" variant="default" disabled={deciding} onClick={() => onDecide(false)}>
          Not yet
        </Button>
      </div>
    </section>
  );
}

function Status({
  status,
  onChange,
}: {
  status: MilestoneStatus;
  onChange: (status: MilestoneStatus) => void;
}) {
  return (
    <fieldset className={styles.status}>
      <VisuallyHidden component="legend">How far it is</VisuallyHidden>
      {COLUMNS.map((column) => (
        <label key={column.status} className={styles.choice}>
          <input
            type="radio"
            name="status"
            checked={column.status === status}
            onChange={() => onChange(column.status)}
          />
          <span>{column.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Resources({ resources }: { resources: readonly Resource[] }) {
  if (resources.length === 0) return null;
  return (
    <Part title="Where to learn it">
      <ul className={styles.plain}>
        {resources.map(({ title, kind, url }) => (
          <li key={title}>
            {url === "" ? (
              title
            ) : (
              <a href={url} target="_blank" rel="noopener noreferrer nofollow" className={styles.out}>
                {title}
                <IconExternalLink size={14} stroke={1.5} aria-label="(opens elsewhere)" />
              </a>
            )}{" "}
            <span className={styles.kind}>{KINDS[kind]}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

interface NotesProps {
  notes: string;
  saving: boolean;
  onChange: (change: MilestoneChange) => void;
}

/**
 * Stored by themselves, a moment after the last key, and when one leaves, whichever way. What was not typed here is the
 * server's to say: another window may have written it.
 */
function Notes({ notes, saving, onChange }: NotesProps) {
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === notes && !saving) setTyped(null);
  const waits = typed !== null && typed !== notes;
  const store = useEffectEvent(() => {
    if (waits) onChange({ notes: typed });
  });
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(store, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => store, []);
  return (
    <Part title="Notes">
      <Textarea
        aria-label="Notes"
        rows={3}
        resize="vertical"
        maxLength={4000}
        value={typed ?? notes}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => waits && onChange({ notes: typed })}
      />
      <p className={styles.saved} role="status">
        {saving ? "Storing…" : waits ? "Not stored yet" : notes === "" ? "" : "Stored"}
      </p>
    </Part>
  );
}
