import { Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { longDate } from "../../../shared/relativeTime";
import { IconAction } from "../../../shared/ui/IconAction";
import { isOverdue } from "../line/line";
import type { Milestone, MilestoneStatus } from "../wire";
import styles from "./Board.module.css";
import { ARROWS, type Arrow, COLUMNS, positionFor, stepped } from "./columns";

interface BoardProps {
  milestones: readonly Milestone[];
  today: string;
  onOpen: (key: string) => void;
  onMove: (milestone: Milestone, status: MilestoneStatus, position: number) => void;
}

/** What is to do, under way, done: moved by dragging, by the arrow keys, or by each one's menu. */
export function Board({ milestones, today, onOpen, onMove }: BoardProps) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<MilestoneStatus | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const moved = useRef<string | null>(null);
  // A card that changes its column is another element there: whoever moved it goes on from it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the milestones are others, the cards are
  useEffect(() => {
    if (moved.current === null || document.activeElement !== document.body) return;
    board.current?.querySelector<HTMLElement>(`[data-milestone="${CSS.escape(moved.current)}"]`)?.focus();
  }, [milestones]);
  const move = (key: string, status: MilestoneStatus, before: string | null) => {
    const milestone = milestones.find((one) => one.key === key);
    if (!milestone || key === before) return;
    moved.current = key;
    onMove(milestone, status, positionFor(milestones, key, status, before));
  };
  const drop = (event: DragEvent, status: MilestoneStatus, before: string | null) => {
    event.preventDefault();
    event.stopPropagation();
    if (dragged !== null) move(dragged, status, before);
    setDragged(null);
    setOver(null);
  };
  return (
    <div ref={board} className={styles.board}>
      {COLUMNS.map(({ status, label, empty }) => {
        const members = milestones.filter((milestone) => milestone.status === status);
        return (
          <section
            key={status}
            className={styles.column}
            aria-label={label}
            data-over={over === status || undefined}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(status);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => drop(event, status, null)}
          >
            <h3 className={styles.head}>
              {label} <span className={styles.count}>{members.length}</span>
            </h3>
            {members.length === 0 && <p className={styles.empty}>{empty}</p>}
            <ul className={styles.cards}>
              {members.map((milestone) => (
                <li
                  key={milestone.key}
                  className={styles.card}
                  draggable
                  data-dragged={dragged === milestone.key || undefined}
                  onDragStart={(event) => {
                    event.dataTransfer.effectAllowed = "move";
                    event.dataTransfer.setData("text/plain", milestone.title);
                    setDragged(milestone.key);
                  }}
                  onDragEnd={() => {
                    setDragged(null);
                    setOver(null);
                  }}
                  onDragOver={(event) => event.preventDefault()}
                  onDrop={(event) => drop(event, status, milestone.key)}
                >
                  <Card
                    milestone={milestone}
                    overdue={isOverdue(milestone, today)}
                    onOpen={() => onOpen(milestone.key)}
                    onMove={(to) => move(milestone.key, to, null)}
                    onStep={(arrow) => {
                      const to = stepped(milestones, milestone, arrow);
                      if (to) move(milestone.key, to.status, to.before);
                    }}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface CardProps {
  milestone: Milestone;
  overdue: boolean;
  onOpen: () => void;
  onMove: (status: MilestoneStatus) => void;
  onStep: (arrow: Arrow) => void;
}

function Card({ milestone, overdue, onOpen, onMove, onStep }: CardProps) {
  const press = (event: KeyboardEvent) => {
    const arrow = ARROWS.find((one) => one === event.key);
    if (!arrow) return;
    event.preventDefault();
    onStep(arrow);
  };
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-keyshortcuts={ARROWS.join(" ")}
        data-milestone={milestone.key}
        onClick={onOpen}
        onKeyDown={press}
      >
        <span className={styles.title} dir="auto">
          {milestone.title}
        </span>
        <span className={styles.when} data-overdue={overdue || undefined}>
          {milestone.done_on
            ? `Done on ${longDate(milestone.done_on)}`
            : `${overdue ? "Due since" : "By"} ${longDate(milestone.due_on)}`}
        </span>
        {milestone.closing && <span className={styles.closing}>Something new may prove it</span>}
      </button>
      <Menu position="bottom-end" withinPortal={false} keepMounted={false}>
        <Menu.Target>
          <IconAction label={`Move “${milestone.title}”`} className={styles.menu}>
            <IconDots size={18} stroke={1.5} />
          </IconAction>
        </Menu.Target>
        <Menu.Dropdown>
          {COLUMNS.filter(({ status }) => status !== milestone.status).map(({ status, label }) => (
            <Menu.Item key={status} onClick={() => onMove(status)}>
              Move to {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
