import { VisuallyHidden } from "@mantine/core";
import { IconCheck, IconFlag3 } from "@tabler/icons-react";
import { type CSSProperties, useState } from "react";
import { longDate } from "../../../shared/relativeTime";
import { labelOf } from "../board/columns";
import type { Milestone } from "../wire";
import { hours } from "../words";
import { isOverdue, type Line, lineOf, relatedTo, type Stretch, stretchOf } from "./line";
import styles from "./RoadmapLine.module.css";

interface RoadmapLineProps {
  milestones: readonly Milestone[];
  goal: string;
  today: string;
  open: string | null;
  onOpen: (key: string) => void;
}

/** From now to the goal: a row for each milestone, along one line in time where there is room for it. */
export function RoadmapLine({ milestones, goal, today, open, onOpen }: RoadmapLineProps) {
  const [pointed, setPointed] = useState<string | null>(null);
  const shown = milestones.filter(({ status }) => status !== "dropped");
  const line = lineOf(shown, today);
  if (line === null)
    return <p className={styles.nothing}>Every milestone was dropped. Find them on the board.</p>;
  const lit = shown.find(({ key }) => key === (pointed ?? open));
  const related = lit ? relatedTo(lit, shown) : new Set<string>();
  return (
    <div className={styles.line}>
      <Scale line={line} />
      <ol className={styles.rows} aria-label="Milestones in time">
        {shown.map((milestone) => (
          <li key={milestone.key} className={styles.row}>
            <button
              type="button"
              className={styles.milestone}
              data-status={milestone.status}
              data-overdue={isOverdue(milestone, today) || undefined}
              data-related={related.has(milestone.key) || undefined}
              aria-expanded={milestone.key === open}
              onClick={() => onOpen(milestone.key)}
              onPointerEnter={() => setPointed(milestone.key)}
              onPointerLeave={() => setPointed(null)}
              onFocus={() => setPointed(milestone.key)}
              onBlur={() => setPointed(null)}
            >
              <span className={styles.words}>
                <span className={styles.title} dir="auto">
                  {milestone.status === "done" && <IconCheck size={16} stroke={2} aria-hidden />}
                  {milestone.title}
                </span>
                <span className={styles.when}>
                  <State milestone={milestone} today={today} />
                  {hours(milestone.effort_hours)}
                </span>
              </span>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.bar} style={placed(stretchOf(milestone, line))} />
              </span>
            </button>
          </li>
        ))}
        <li className={styles.goal}>
          <IconFlag3 size={18} stroke={1.5} aria-hidden />
          <span dir="auto">{goal}</span>
        </li>
      </ol>
    </div>
  );
}

function State({ milestone, today }: { milestone: Milestone; today: string }) {
  const { status, done_on, due_on } = milestone;
  if (status === "done") return <>Done{done_on && ` on ${longDate(done_on)}`}, </>;
  if (isOverdue(milestone, today)) return <strong>Due since {longDate(due_on)}, </strong>;
  const how = `${labelOf(status)}, `;
  return (
    <>
      {status === "doing" ? how : <VisuallyHidden>{how}</VisuallyHidden>}by {longDate(due_on)},{" "}
    </>
  );
}

/** Marks of months or years, and today. */
function Scale({ line }: { line: Line }) {
  return (
    <div className={styles.scale} aria-hidden="true">
      <div className={styles.marks}>
        {line.ticks.map(({ at, label }) => (
          <span key={label + at} className={styles.tick} style={{ left: percent(at) }}>
            {label}
          </span>
        ))}
        {line.today !== null && (
          <span className={styles.today} style={{ left: percent(line.today) }}>
            Today
          </span>
        )}
      </div>
    </div>
  );
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}

function placed({ from, to }: Stretch): CSSProperties {
  return { left: percent(from), width: percent(to - from) };
}
