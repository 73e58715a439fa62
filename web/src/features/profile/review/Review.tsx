import "@mantine/core/styles/Kbd.layer.css";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { problemOf } from "../../../shared/api/problem";
import { schemaQuery } from "../../../shared/profile/queries";
import type { ProfileSchema } from "../../../shared/profile/wire";
import { LoadingLines } from "../../../shared/ui/LoadingLines";
import { PageHead } from "../../../shared/ui/PageHead";
import { ProblemNote } from "../../../shared/ui/ProblemNote";
import { TextButton } from "../../../shared/ui/TextButton";
import { useDeeds } from "../deeds/DeedsContext";
import { Card } from "./Card";
import { Done } from "./Done";
import { Keys } from "./Keys";
import { Progress } from "./Progress";
import styles from "./Review.module.css";
import { Stack } from "./Stack";
import { Threshold } from "./Threshold";
import { useQueue } from "./useQueue";
import { useReviewKeys } from "./useReviewKeys";

interface ReviewProps {
  /** Only what is about this attribute; null for all. */
  attribute: string | null;
  onEverything: () => void;
}

/** What waits for the owner's word: a stack of quotes, one answer each. */
export function Review({ attribute, onEverything }: ReviewProps) {
  const schema = useQuery(schemaQuery());
  const queue = useQueue(attribute);
  const failed = [schema, queue.query].find((query) => query.isError && query.data === undefined);
  if (failed) {
    return (
      <>
        <PageHead title="To review" />
        <ProblemNote problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} />
      </>
    );
  }
  if (!schema.data || !queue.query.data) {
    return <LoadingLines label="Loading what waits" widths={[30, 92, 84, 88, 40]} />;
  }
  return <Desk schema={schema.data} queue={queue} attribute={attribute} onEverything={onEverything} />;
}

interface DeskProps extends ReviewProps {
  schema: ProfileSchema;
  queue: ReturnType<typeof useQueue>;
}

function Desk({ schema, queue, attribute, onEverything }: DeskProps) {
  const { items, ids, waiting, desk, dispatch, problem, settle } = queue;
  const specs = useMemo(() => new Map(schema.attributes.map((spec) => [spec.key, spec])), [schema]);
  const index = ids.indexOf(desk.current ?? "");
  const item = items[index];
  const spec = item && specs.get(item.fact.attribute);
  const section = schema.sections.find(({ key }) => key === spec?.section)?.label ?? "";
  const { undo } = useDeeds();
  const inHand = desk.current;
  const act = {
    accept: () => inHand !== null && settle({ accept: [inHand] }),
    reject: () => inHand !== null && settle({ reject: [inHand] }),
    edit: (editing: boolean) => dispatch({ type: "edited", editing }),
    select: (chosen: readonly string[]) => dispatch({ type: "selected", ids: chosen }),
  };
  useReviewKeys({
    a: act.accept,
    r: act.reject,
    e: () => act.edit(true),
    j: () => dispatch({ type: "stepped", ids, by: 1 }),
    k: () => dispatch({ type: "stepped", ids, by: -1 }),
    x: inHand === null ? null : () => dispatch({ type: "toggled", id: inHand }),
    u: undo,
  });
  const about = attribute === null ? null : specs.get(attribute)?.label;
  return (
    <div className={styles.review}>
      <div className={styles.head}>
        <PageHead title="To review">
          {about ? (
            <>
              What waits about {about}. <TextButton onClick={onEverything}>Show all that waits</TextButton>
            </>
          ) : (
            "Values that were found, and are not sure enough to be taken in without your word."
          )}
        </PageHead>
        <Progress waiting={waiting} />
      </div>
      <div className={styles.hand}>
        {problem && <ProblemNote problem={problem} />}
        {item && spec ? (
          <>
            <Card
              key={item.fact.id}
              item={item}
              spec={spec}
              specs={schema.attributes}
              section={section}
              editing={desk.editing}
              beneath={items.length - 1 - index}
              onAccept={act.accept}
              onReject={act.reject}
              onEditing={act.edit}
            />
            <Keys />
          </>
        ) : (
          <Done elsewhere={attribute !== null && waiting > 0} onEverything={onEverything} />
        )}
      </div>
      <div className={styles.side}>
        <Threshold />
        {items.length > 0 && (
          <Stack
            items={items}
            specs={specs}
            current={inHand}
            selected={desk.selected}
            onLook={(id) => dispatch({ type: "looked", id })}
            onToggle={(id) => dispatch({ type: "toggled", id })}
            onSelect={act.select}
            onAccept={() => settle({ accept: [...desk.selected] })}
            onReject={() => settle({ reject: [...desk.selected] })}
          />
        )}
      </div>
    </div>
  );
}
