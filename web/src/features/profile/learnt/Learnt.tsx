import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { problemOf } from "../../../shared/api/problem";
import { schemaQuery } from "../../../shared/profile/queries";
import type { AttributeSpec, FactView } from "../../../shared/profile/wire";
import { LoadingLines } from "../../../shared/ui/LoadingLines";
import { ProblemNote } from "../../../shared/ui/ProblemNote";
import { learntQuery, reviewQuery } from "../queries";
import { apart } from "./apart";
import styles from "./Learnt.module.css";
import { LearntFact } from "./LearntFact";
import { SectionBars } from "./SectionBars";

interface LearntProps {
  /** The ids of those that came this very moment. */
  fresh: ReadonlySet<string>;
  onAttribute: (key: string) => void;
}

/** What the coach understood, as it understands it: what waits for a word, what counts, and what is known by now. */
export function Learnt({ fresh, onAttribute }: LearntProps) {
  const learnt = useQuery(learntQuery());
  const schema = useQuery(schemaQuery());
  if (learnt.isPending || schema.isPending) {
    return <LoadingLines label="Loading what was learnt" widths={[45, 92, 80]} />;
  }
  return (
    <div className={styles.learnt}>
      {learnt.isError && (
        <ProblemNote problem={problemOf(learnt.error)} onRetry={() => void learnt.refetch()} />
      )}
      {learnt.data && <Facts facts={learnt.data} fresh={fresh} onAttribute={onAttribute} />}
      <SectionBars />
      <p className={styles.more}>
        <Link to="/profile">All of your profile</Link>
        <Link to="/profile/history">Its history</Link>
        <Link to="/coach/memory">Your coach’s memory</Link>
      </p>
    </div>
  );
}

interface FactsProps extends LearntProps {
  facts: readonly FactView[];
}

function Facts({ facts, ...list }: FactsProps) {
  const { waiting, counted } = apart(facts);
  if (facts.length === 0) {
    return (
      <p className={styles.none}>
        What your coach understands appears here while you talk, underlined with <mark>your words</mark>. Each
        can be taken back.
      </p>
    );
  }
  return (
    <>
      {waiting.length > 0 && <Group title="Waits for your word" facts={waiting} {...list} />}
      {counted.length > 0 && <Group title="In your profile" facts={counted} {...list} />}
    </>
  );
}

interface GroupProps extends FactsProps {
  title: string;
}

function Group({ title, facts, fresh, onAttribute }: GroupProps) {
  const specs = new Map(useQuery(schemaQuery()).data?.attributes.map((spec) => [spec.key, spec]));
  const now = useNow(facts.some(({ status }) => status === "proposed"));
  const shown = facts.flatMap((fact): [FactView, AttributeSpec][] => {
    const spec = specs.get(fact.attribute);
    return spec ? [[fact, spec]] : [];
  });
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {shown.map(([fact, spec]) => (
          <LearntFact
            key={fact.id}
            fact={fact}
            spec={spec}
            now={now.get(fact.id) ?? null}
            fresh={fresh.has(fact.id)}
            onAttribute={onAttribute}
          />
        ))}
      </ul>
    </section>
  );
}

/** What the profile says now, where something waits that says it otherwise. */
function useNow(waits: boolean): ReadonlyMap<string, unknown> {
  const review = useInfiniteQuery({ ...reviewQuery(), enabled: waits });
  const items = review.data?.pages.flatMap((page) => page.items) ?? [];
  return new Map(items.map(({ fact, current }) => [fact.id, current]));
}
