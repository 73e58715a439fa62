import { Button } from "@mantine/core";
import { useState } from "react";
import type { AttributeSpec, ReviewItem } from "../../../shared/profile/wire";
import { percent } from "../provenance/sureness";
import { wordsOf } from "../value/wordsOf";
import styles from "./Stack.module.css";
import { documentsOf, idsFrom, idsSure, SURENESSES } from "./selecting";

interface StackProps {
  items: readonly ReviewItem[];
  specs: ReadonlyMap<string, AttributeSpec>;
  current: string | null;
  selected: ReadonlySet<string>;
  onLook: (id: string) => void;
  onToggle: (id: string) => void;
  onSelect: (ids: readonly string[]) => void;
  onAccept: () => void;
  onReject: () => void;
}

/** Everything that waits, in a line each: to go to, and to decide about together. */
export function Stack(props: StackProps) {
  const { items, specs, current, selected, onLook, onToggle } = props;
  return (
    <section aria-label="All that waits" className={styles.stack}>
      <Together {...props} />
      <ul className={styles.list}>
        {items.map(({ fact, contradicts }) => {
          const spec = specs.get(fact.attribute);
          const label = spec?.label ?? fact.attribute;
          const words = spec && fact.value !== null ? wordsOf(spec, fact.value) : "There is none";
          return (
            <li key={fact.id} className={styles.item} data-current={fact.id === current || undefined}>
              <input
                type="checkbox"
                className={styles.check}
                aria-label={`Select ${label}: ${words}`}
                checked={selected.has(fact.id)}
                onChange={() => onToggle(fact.id)}
              />
              <button
                type="button"
                className={styles.look}
                aria-current={fact.id === current || undefined}
                onClick={() => onLook(fact.id)}
              >
                <span className={styles.label}>
                  {label}
                  <span className={styles.percent}>
                    {contradicts.length > 0 && "disagrees · "}
                    {percent(fact.confidence)}
                  </span>
                </span>
                <span className={styles.words} dir="auto">
                  {words}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Select many at once, and decide about them in one go. */
function Together({ items, selected, onSelect, onAccept, onReject }: StackProps) {
  const [which, setWhich] = useState("");
  const choose = (chosen: string) => {
    setWhich("");
    onSelect(idsFor(chosen, items));
  };
  return (
    <div className={styles.together}>
      <select
        className={styles.choice}
        aria-label="Select several"
        value={which}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{selected.size > 0 ? `${selected.size} selected` : "Select several…"}</option>
        <option value="all">All {items.length} that are here</option>
        {SURENESSES.map((sure) => (
          <option key={sure} value={`sure ${sure}`}>
            At least {sure} % sure: {idsSure(items, sure / 100).length}
          </option>
        ))}
        {documentsOf(items).map(([id, name]) => (
          <option key={id} value={`document ${id}`}>
            Of {name}: {idsFrom(items, id).length}
          </option>
        ))}
        {selected.size > 0 && <option value="none">None</option>}
      </select>
      {selected.size > 0 && (
        <>
          <Button size="sm" onClick={onAccept}>
            Accept {selected.size}
          </Button>
          <Button size="sm" variant="default" onClick={onReject}>
            Reject {selected.size}
          </Button>
        </>
      )}
    </div>
  );
}

function idsFor(chosen: string, items: readonly ReviewItem[]): string[] {
  const [kind, which = ""] = chosen.split(" ");
  if (kind === "all") return items.map(({ fact }) => fact.id);
  if (kind === "sure") return idsSure(items, Number(which) / 100);
  return kind === "document" ? idsFrom(items, which) : [];
}
