import { useEffect, useRef } from "react";
import { glide } from "../../shared/motion";
import { AddEntry, AddValue } from "./Adding";
import { EntryActions } from "./EntryActions";
import { useEditing } from "./editing";
import { useSpotlight } from "./spotlight";
import styles from "./Understood.module.css";
import type { Entry, Part, Several } from "./understood";
import { Value } from "./Value";

/** What was understood, section by section, each value where it can be looked at and corrected. */
export function Understood({ parts }: { parts: readonly Part[] }) {
  const here = useRef<HTMLDivElement>(null);
  useArrival(here);
  const { store } = useEditing();
  const empty = parts.filter((part) => part.entries.length === 0 && part.one !== null);
  return (
    <div ref={here}>
      {parts
        .filter((part) => part.entries.length > 0)
        .map((part) => (
          <PartView key={part.key} part={part} />
        ))}
      {store && (
        <section className={styles.part} aria-label="Not found in the file">
          <h2 className={styles.heading}>Not found in the file</h2>
          <div className={styles.adders}>
            {empty.map((part) => (
              <AddEntry key={part.key} part={part} />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

/** Go to a value that was chosen on the page, or as the next to check. */
function useArrival(here: React.RefObject<HTMLElement | null>): void {
  const { subscribe, get } = useSpotlight();
  useEffect(
    () =>
      subscribe(() => {
        const { chosen, hovered, from } = get();
        if (chosen === null || hovered !== null || from === "value") return;
        const value = here.current?.querySelector<HTMLElement>(`[data-value="${CSS.escape(chosen)}"]`);
        value?.scrollIntoView({ block: "center", behavior: glide() });
        value?.querySelector("button")?.focus({ preventScroll: true });
      }),
    [here, subscribe, get],
  );
}

function PartView({ part }: { part: Part }) {
  const { store } = useEditing();
  return (
    <section className={styles.part} aria-labelledby={`part-${part.key}`}>
      <h2 id={`part-${part.key}`} className={styles.heading}>
        {part.title}
      </h2>
      {part.entries.map((entry) => (
        <EntryView key={entry.pointer} part={part} entry={entry} />
      ))}
      {store && part.one && <AddEntry part={part} />}
    </section>
  );
}

function EntryView({ part, entry }: { part: Part; entry: Entry }) {
  const { store } = useEditing();
  return (
    <article className={styles.entry} aria-label={entry.name}>
      <div className={styles.fields}>
        {entry.fields.map((field) => (
          <Value key={field.pointer} field={field} />
        ))}
        {entry.lists.map((list) => (
          <List key={list.pointer} list={list} />
        ))}
        {store && <AddValue entry={entry} />}
      </div>
      {store && part.one && <EntryActions part={part} entry={entry} store={store} />}
    </article>
  );
}

function List({ list }: { list: Several }) {
  return (
    <div className={styles.list}>
      <h3 className={styles.label}>{list.label}</h3>
      <ul className={styles.items}>
        {list.items.map((item) => (
          <li key={item.pointer}>
            <Value field={item} />
          </li>
        ))}
      </ul>
    </div>
  );
}
