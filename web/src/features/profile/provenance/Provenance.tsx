import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../../../shared/api/problem";
import { schemaQuery } from "../../../shared/profile/queries";
import type { AttributeSpec, FactView } from "../../../shared/profile/wire";
import { Drawer } from "../../../shared/ui/Drawer";
import { LoadingLines } from "../../../shared/ui/LoadingLines";
import { ProblemNote } from "../../../shared/ui/ProblemNote";
import { OperationList } from "../history/OperationList";
import { factsQuery } from "../queries";
import { useInCurrency } from "../value/useInCurrency";
import { wordsOf } from "../value/wordsOf";
import { FactItem } from "./FactItem";
import styles from "./Provenance.module.css";
import { bySlot, otherwise, STATUS_WORDS } from "./sureness";

interface ProvenanceProps {
  attribute: string;
  onClose: () => void;
}

/** What stands behind an attribute: every fact about it, and what became of each. */
export function Provenance({ attribute, onClose }: ProvenanceProps) {
  const schema = useQuery(schemaQuery()).data;
  const spec = schema?.attributes.find(({ key }) => key === attribute);
  if (!spec) return null;
  const section = schema?.sections.find(({ key }) => key === spec.section);
  return (
    <Drawer
      key={attribute}
      label={`Where it comes from: ${spec.label}`}
      title={spec.label}
      above={section?.label ?? ""}
      onClose={onClose}
    >
      <p className={styles.about}>{spec.description}</p>
      <Facts spec={spec} />
      <Past attribute={attribute} />
    </Drawer>
  );
}

/** Fetched when it is asked for. */
function Past({ attribute }: { attribute: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>What was done about it</summary>
      {open && <OperationList attribute={attribute} />}
    </details>
  );
}

function Facts({ spec: plain }: { spec: AttributeSpec }) {
  const spec = useInCurrency(plain);
  const facts = useQuery(factsQuery(spec.key));
  if (facts.isPending) return <LoadingLines label="Loading what stands behind it" widths={[40, 90, 70]} />;
  if (facts.isError) {
    return <ProblemNote problem={problemOf(facts.error)} onRetry={() => void facts.refetch()} />;
  }
  if (facts.data.length === 0) {
    return (
      <p className={styles.nothing}>
        Nothing is known yet. Bring a document that says it, tell your coach, or write it yourself in the
        table.
      </p>
    );
  }
  const slots = bySlot(facts.data);
  return slots.map(([entry, slot], index) => (
    <Slot key={entry} facts={slot} spec={spec} alone={slots.length === 1} first={index === 0} />
  ));
}

interface SlotProps {
  facts: readonly FactView[];
  spec: AttributeSpec;
  alone: boolean;
  first: boolean;
}

/** What is said of one value; of the entries of a list each has its own fold. */
function Slot({ facts, spec, alone, first }: SlotProps) {
  const [counts] = facts;
  const folds = !alone && counts !== undefined;
  const name = folds ? nameOf(counts, spec) : null;
  const list = (
    <ul className={styles.facts}>
      {facts.map((fact) => (
        <FactItem
          key={fact.id}
          fact={fact}
          spec={spec}
          contradicts={otherwise(fact, facts)}
          shown={first && fact === counts}
          named={name}
        />
      ))}
    </ul>
  );
  if (!folds) return list;
  return (
    <details className={styles.slot} open={first}>
      <summary dir="auto">
        {name}
        {counts.status !== "accepted" && <span className={styles.state}> {STATUS_WORDS[counts.status]}</span>}
      </summary>
      {list}
    </details>
  );
}

/** What a slot is called: by the value that counts, or where there is none, by what it was. */
function nameOf({ value, entry }: FactView, spec: AttributeSpec): string {
  return value === null ? entry : wordsOf(spec, value);
}
