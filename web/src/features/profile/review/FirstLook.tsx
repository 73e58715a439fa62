import "@mantine/core/styles/Kbd.layer.css";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import { problemOf } from "../../../shared/api/problem";
import { profileQuery, schemaQuery } from "../../../shared/profile/queries";
import type { AttributeSpec, ProfileSchema } from "../../../shared/profile/wire";
import { LoadingLines } from "../../../shared/ui/LoadingLines";
import { ProblemNote } from "../../../shared/ui/ProblemNote";
import { TextButton } from "../../../shared/ui/TextButton";
import { Card } from "./Card";
import styles from "./FirstLook.module.css";
import { PlainRow } from "./PlainRow";
import { useQueue } from "./useQueue";
import { useReviewKeys } from "./useReviewKeys";

/** So many answers are asked of who is new here; the rest can wait. */
const CARDS = 5;
/** What one sees at a glance whether it is right; what nobody can work out is asked for where it is missing. */
const PLAIN = ["full_name", "headline", "email", "city", "current_employer", "years_of_experience"];

/** What is not sure, a few cards at most; then the plainest values, and `done`, the way on. */
export function FirstLook({ done }: { done: ReactNode }) {
  const schema = useQuery(schemaQuery());
  const queue = useQueue(null);
  const failed = [schema, queue.query].find((query) => query.isError && query.data === undefined);
  if (failed) return <ProblemNote problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} />;
  if (!schema.data || !queue.query.data)
    return <LoadingLines label="Loading what was read" widths={[30, 92, 84]} />;
  return <Looks schema={schema.data} queue={queue} done={done} />;
}

interface LooksProps {
  schema: ProfileSchema;
  queue: ReturnType<typeof useQueue>;
  done: ReactNode;
}

function Looks({ schema, queue, done }: LooksProps) {
  const { items, waiting, desk, dispatch, problem, settle } = queue;
  const [seen, setSeen] = useState(0);
  const [cards] = useState(Math.min(CARDS, waiting));
  const specs = useMemo(() => new Map(schema.attributes.map((spec) => [spec.key, spec])), [schema]);
  const item = seen < cards ? items[0] : undefined;
  const spec = item && specs.get(item.fact.attribute);
  const answer = (verdict: "accept" | "reject") => {
    if (!item) return;
    setSeen(seen + 1);
    settle({ [verdict]: [item.fact.id] });
  };
  const edit = (editing: boolean) => dispatch({ type: "edited", editing });
  const none = { j: null, k: null, u: null, x: null };
  useReviewKeys({ ...none, a: () => answer("accept"), r: () => answer("reject"), e: () => edit(true) });
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      {item && spec ? (
        <>
          <p className={styles.count} role="status">
            {seen + 1} of {cards} that Kairix is not sure of
          </p>
          <Card
            key={item.fact.id}
            item={item}
            spec={spec}
            specs={schema.attributes}
            section={schema.sections.find(({ key }) => key === spec.section)?.label ?? ""}
            editing={desk.editing}
            beneath={cards - seen - 1}
            onAccept={() => answer("accept")}
            onReject={() => answer("reject")}
            onEditing={edit}
          />
          <div className={styles.foot}>
            <TextButton className={styles.skip} onClick={() => setSeen(cards)}>
              Skip the rest
            </TextButton>
          </div>
        </>
      ) : (
        <>
          <Plainly specs={specs} waiting={waiting} />
          <div className={styles.foot}>{done}</div>
        </>
      )}
    </>
  );
}

function Plainly({ specs, waiting }: { specs: ReadonlyMap<string, AttributeSpec>; waiting: number }) {
  const profile = useQuery(profileQuery(PLAIN));
  if (profile.isError && !profile.data)
    return <ProblemNote problem={problemOf(profile.error)} onRetry={() => void profile.refetch()} />;
  if (!profile.data) return <LoadingLines label="Loading what was read" widths={[30, 92, 84]} />;
  const { values, revision } = profile.data;
  const rows = PLAIN.flatMap((key) => {
    const spec = specs.get(key);
    const value = values[key] ?? null;
    return spec && (value !== null || !spec.derived) ? [{ spec, value, revision }] : [];
  });
  return (
    <>
      <dl className={styles.plainly}>
        {rows.map((row) => (
          <PlainRow key={row.spec.key} row={row} />
        ))}
      </dl>
      {waiting > 0 && (
        <p className={styles.rest}>
          {waiting} {waiting === 1 ? "more value waits" : "more values wait"} for a look; you find{" "}
          {waiting === 1 ? "it" : "them"} in Review whenever you like.
        </p>
      )}
    </>
  );
}
