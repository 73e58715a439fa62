import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { MemoryView } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { ShowMore } from "../../shared/ui/ShowMore";
import { Deleted } from "./Deleted";
import { type Fold, folded } from "./folded";
import { KIND_KEYS, KINDS } from "./kinds";
import styles from "./Memories.module.css";
import { MemoryFilters } from "./MemoryFilters";
import { MemoryItem } from "./MemoryItem";
import { memoriesQuery, type Sought } from "./queries";

const TYPING_MS = 200;
const ANY: Sought = { words: "", kind: null };

/** Everything that is remembered, by kind: to be found, put right and deleted. */
export function Memories() {
  const [sought, setSought] = useState(ANY);
  const [asked] = useDebouncedValue(sought, TYPING_MS);
  const memories = useInfiniteQuery({ ...memoriesQuery(asked), placeholderData: keepPreviousData });
  const narrowed = asked.words.trim() !== "" || asked.kind !== null;
  return (
    <>
      <MemoryFilters sought={sought} onSought={setSought} />
      {memories.isPending && <LoadingLines label="Loading what is remembered" widths={[40, 88, 70, 92]} />}
      {memories.isError && (
        <ProblemNote problem={problemOf(memories.error)} onRetry={() => void memories.refetch()} />
      )}
      {memories.data && (
        <ByKind folds={folded(memories.data.pages.flatMap((page) => page.items))} narrowed={narrowed} />
      )}
      <ShowMore of={memories} />
    </>
  );
}

function ByKind({ folds, narrowed }: { folds: readonly Fold[]; narrowed: boolean }) {
  const queries = useQueryClient();
  const [deleted, setDeleted] = useState<readonly MemoryView[]>([]);
  const refresh = () => queries.invalidateQueries({ queryKey: ["memories"] });
  const forget = (memory: MemoryView) => {
    setDeleted((before) => [...before, memory]);
    void refresh();
  };
  const bringBack = (memory: MemoryView) =>
    refresh().then(() => setDeleted((before) => before.filter(({ id }) => id !== memory.id)));
  const gone = new Set(deleted.map(({ id }) => id));
  const here = folds.filter(({ memory }) => !gone.has(memory.id));
  if (here.length === 0 && deleted.length === 0) return <Nothing narrowed={narrowed} />;
  return KIND_KEYS.map((kind) => {
    const own = here.filter(({ memory }) => memory.kind === kind);
    const lost = deleted.filter((memory) => memory.kind === kind);
    if (own.length + lost.length === 0) return null;
    return (
      <section key={kind} className={styles.kind} aria-labelledby={`kind-${kind}`}>
        <h2 id={`kind-${kind}`}>{KINDS[kind].many}</h2>
        <ul className={styles.list}>
          {lost.map((memory) => (
            <Deleted key={memory.id} memory={memory} onRestored={() => bringBack(memory)} />
          ))}
          {own.map((fold) => (
            <MemoryItem key={fold.memory.id} fold={fold} onChanged={refresh} onDeleted={forget} />
          ))}
        </ul>
      </section>
    );
  });
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  if (narrowed) return <p className={styles.nothing}>Nothing like that is remembered.</p>;
  return (
    <p className={styles.nothing}>
      Nothing is remembered yet. When you tell your coach of a plan, somebody who matters, or what you like
      and do not like, it stands here with <mark>your words</mark> and their date.
    </p>
  );
}
