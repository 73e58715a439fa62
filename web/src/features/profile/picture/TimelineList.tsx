import { counted } from "./months";
import { StintCard, whenOf } from "./StintCard";
import styles from "./TimelineList.module.css";
import type { Bar, Stint, Stretch, Timeline } from "./timeline";

interface TimelineListProps {
  timeline: Timeline;
  isFresh: (stint: Stint) => boolean;
}

/** Time from today backwards, for a narrow window. */
export function TimelineList({ timeline, isFresh }: TimelineListProps) {
  const { work, studies, gaps } = timeline;
  const rows: (Bar | Stretch)[] = [...work.flat(), ...studies.flat(), ...gaps].sort(
    (a, b) => b.from - a.from,
  );
  return (
    <ol className={styles.list}>
      {rows.map((row) =>
        "stint" in row ? (
          <StintRow key={row.stint.id} bar={row} fresh={isFresh(row.stint)} />
        ) : (
          <GapRow key={`gap/${row.from}`} gap={row} />
        ),
      )}
    </ol>
  );
}

function StintRow({ bar, fresh }: { bar: Bar; fresh: boolean }) {
  const { stint } = bar;
  return (
    <li className={styles.row} data-kind={stint.attribute} data-current={bar.current || undefined}>
      <StintCard bar={bar}>
        {(card) => (
          <button type="button" className={styles.stint} data-fresh={fresh || undefined} {...card}>
            <span className={styles.title}>{stint.title}</span>{" "}
            <span className={styles.where}>{stint.place}</span>{" "}
            <span className={styles.when}>{whenOf(stint)}</span>
          </button>
        )}
      </StintCard>
    </li>
  );
}

function GapRow({ gap }: { gap: Stretch }) {
  return (
    <li className={styles.row} data-kind="gap">
      <span className={styles.when}>A gap of {counted(gap.to - gap.from, "month")}</span>
    </li>
  );
}
