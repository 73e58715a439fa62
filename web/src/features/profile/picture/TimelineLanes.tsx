import { VisuallyHidden } from "@mantine/core";
import type { CSSProperties } from "react";
import { counted } from "./months";
import { StintCard, whenOf } from "./StintCard";
import styles from "./TimelineLanes.module.css";
import type { Bar, Stint, Stretch, Timeline } from "./timeline";

interface TimelineProps {
  timeline: Timeline;
  isFresh: (stint: Stint) => boolean;
}

/** Time from left to right, a lane for what was at the same time. */
export function TimelineLanes({ timeline, isFresh }: TimelineProps) {
  const scale = scaleOf(timeline);
  return (
    <div className={styles.timeline}>
      <div className={styles.years} aria-hidden="true">
        {timeline.years.map((month) => (
          <span key={month} className={styles.year} style={scale(month, month)}>
            {month / 12}
          </span>
        ))}
      </div>
      <Lanes label="Work" kind="work" lanes={timeline.work} scale={scale} isFresh={isFresh} />
      <Lanes label="Education" kind="studies" lanes={timeline.studies} scale={scale} isFresh={isFresh} />
      {timeline.gaps.length > 0 && <Gaps gaps={timeline.gaps} scale={scale} />}
    </div>
  );
}

type Scale = (from: number, to: number) => CSSProperties;

/** Where a stretch of months stands, in per cent of the width. */
function scaleOf({ from, to }: Timeline): Scale {
  const percent = (months: number) => `${((months / (to - from)) * 100).toFixed(3)}%`;
  return (start, end) => ({ left: percent(start - from), width: percent(end - start) });
}

interface LanesProps {
  label: string;
  kind: Stint["attribute"];
  lanes: Bar[][];
  scale: Scale;
  isFresh: (stint: Stint) => boolean;
}

function Lanes({ label, kind, lanes, scale, isFresh }: LanesProps) {
  if (lanes.length === 0) return null;
  return (
    <ul className={styles.lanes} aria-label={label} style={{ height: `${lanes.length * 48}px` }}>
      {lanes.flatMap((lane, index) =>
        lane.map((bar) => (
          <li
            key={bar.stint.id}
            className={styles.place}
            style={{ ...scale(bar.room.from, bar.room.to), top: `${index * 48}px` }}
          >
            <StintCard bar={bar}>
              {(card) => (
                <button
                  type="button"
                  className={styles.bar}
                  data-kind={kind}
                  data-current={bar.current || undefined}
                  data-ends={bar.room.from < bar.from || undefined}
                  data-fresh={isFresh(bar.stint) || undefined}
                  {...card}
                >
                  <span className={styles.stretch} style={{ width: partOf(bar) }} aria-hidden="true" />
                  <span className={styles.title}>{bar.stint.title}</span>{" "}
                  <span className={styles.where}>{bar.stint.place}</span>{" "}
                  <VisuallyHidden>{whenOf(bar.stint)}</VisuallyHidden>
                </button>
              )}
            </StintCard>
          </li>
        )),
      )}
    </ul>
  );
}

/** How much of its room a bar fills. */
function partOf({ from, to, room }: Bar): string {
  return `${(((to - from) / (room.to - room.from)) * 100).toFixed(3)}%`;
}

function Gaps({ gaps, scale }: { gaps: readonly Stretch[]; scale: Scale }) {
  return (
    <ul className={styles.gaps} aria-label="Gaps">
      {gaps.map(({ from, to }) => (
        <li key={from} className={styles.gap} style={scale(from, to)}>
          <span className={styles.gapWords}>{counted(to - from, "month")}</span>
        </li>
      ))}
    </ul>
  );
}
