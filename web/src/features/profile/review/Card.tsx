import { Button, Kbd } from "@mantine/core";
import { IconCheck, IconPencil, IconX } from "@tabler/icons-react";
import type { Ref } from "react";
import { problemOf } from "../../../shared/api/problem";
import type { AttributeSpec, ReviewItem } from "../../../shared/profile/wire";
import { Quote } from "../../../shared/ui/Quote";
import { useFocusAfter } from "../../../shared/ui/useFocusAfter";
import { useChange } from "../deeds/useChange";
import { forgetDraft } from "../editing/drafts";
import { FactEditor } from "../editing/FactEditor";
import { refusalsOf } from "../editing/refusals";
import { Origin } from "../provenance/Origin";
import { foundBy, percent, surenessOf } from "../provenance/sureness";
import { editFact } from "../queries";
import { Said } from "../value/Said";
import { useInCurrency } from "../value/useInCurrency";
import styles from "./Card.module.css";
import { Pair } from "./Pair";

interface CardProps {
  item: ReviewItem;
  spec: AttributeSpec;
  specs: readonly AttributeSpec[];
  section: string;
  editing: boolean;
  /** How many lie beneath it. */
  beneath: number;
  onAccept: () => void;
  onReject: () => void;
  onEditing: (editing: boolean) => void;
}

/** One quote of the stack: what it says, what it would change, and the owner's three answers. */
export function Card({ item, spec: plain, specs, section, editing, beneath, ...act }: CardProps) {
  const { fact } = item;
  const editButton = useFocusAfter(editing);
  const spec = useInCurrency(plain);
  const edit = useChange(
    async (value: unknown) => {
      const done = await editFact(fact.id, { value });
      forgetDraft(fact.id);
      return done;
    },
    () => `Stored: ${spec.label}.`,
  );
  return (
    <article
      className={styles.card}
      data-beneath={Math.min(beneath, 2)}
      aria-label={`${spec.label}, to be decided`}
    >
      <header className={styles.head}>
        <p className={styles.section}>{section}</p>
        <h2 className={styles.label}>{spec.label}</h2>
      </header>
      {fact.quote === "" ? (
        <p className={styles.unquoted}>{foundBy(fact)}.</p>
      ) : (
        <Quote words={fact.quote} large />
      )}
      <Origin fact={fact} />
      {editing ? (
        <FactEditor
          spec={spec}
          specs={specs}
          fact={fact.id}
          value={fact.value}
          saving={edit.isPending}
          refusals={edit.isError ? refusalsOf(problemOf(edit.error), spec.key) : {}}
          onSave={(value) => edit.isPending || edit.mutate(value, { onSuccess: () => act.onEditing(false) })}
          onCancel={() => act.onEditing(false)}
        />
      ) : (
        <>
          <Would item={item} spec={spec} />
          <p className={styles.sure}>
            {surenessOf(fact.confidence)}, {percent(fact.confidence)}
          </p>
          <Answers {...act} editButton={editButton} />
        </>
      )}
    </article>
  );
}

/** What would be in the profile, beside what is there and what others say. */
function Would({ item: { fact, current, contradicts }, spec }: { item: ReviewItem; spec: AttributeSpec }) {
  if (contradicts.length > 0) return <Pair fact={fact} others={contradicts} spec={spec} />;
  return (
    <dl className={styles.would}>
      <dt>It would say</dt>
      <dd className={styles.new}>
        <Said spec={spec} value={fact.value} />
      </dd>
      {current !== null && current !== undefined && (
        <>
          <dt>It says now</dt>
          <dd>
            <Said spec={spec} value={current} />
          </dd>
        </>
      )}
    </dl>
  );
}

interface AnswersProps {
  editButton: Ref<HTMLButtonElement>;
  onAccept: () => void;
  onReject: () => void;
  onEditing: (editing: boolean) => void;
}

function Answers({ editButton, onAccept, onReject, onEditing }: AnswersProps) {
  return (
    <div className={styles.answers}>
      <Button
        leftSection={<IconCheck size={18} stroke={1.5} className={styles.sign} />}
        rightSection={
          <Kbd aria-hidden className={styles.key}>
            a
          </Kbd>
        }
        aria-keyshortcuts="a"
        onClick={onAccept}
      >
        Accept
      </Button>
      <Button
        ref={editButton}
        variant="default"
        leftSection={<IconPencil size={18} stroke={1.5} className={styles.sign} />}
        rightSection={
          <Kbd aria-hidden className={styles.key}>
            e
          </Kbd>
        }
        aria-keyshortcuts="e"
        onClick={() => onEditing(true)}
      >
        Edit
      </Button>
      <Button
        variant="default"
        leftSection={<IconX size={18} stroke={1.5} className={styles.sign} />}
        rightSection={
          <Kbd aria-hidden className={styles.key}>
            r
          </Kbd>
        }
        aria-keyshortcuts="r"
        onClick={onReject}
      >
        Reject
      </Button>
    </div>
  );
}
