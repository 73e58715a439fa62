import { Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import { longDate } from "../../../shared/relativeTime";
import { IconAction } from "../../../shared/ui/IconAction";
import { isOverdue } from "../line/line";
import type { Milestone, MilestoneStatus } from "../wire";
import styles from "./Board.module.css";
import { ARROWS, type Arrow, COLUMNS, positionFor, stepped } from "./columns";
import { useDragging } from "./useDragging";

interface BoardProps {
  milestones: readonly Milestone[];
  today: string;
  onOpen: (key: string) => void;
  onMove: (milestone: Milestone, status: MilestoneStatus, position: number) => void;
}

/** What is to do, under way, done: moved by a mouse, by a finger that rests, by the arrow keys, or by a menu. */
export function Board({ milestones, today, onOpen, onMove }: BoardProps) {
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
  const { dragged, over, onPointerDown } = useDragging(board, (key, { status, before }) =>
    move(key, status, before),
  );
  return (
    <div ref={board} className={styles.board}>
      {COLUMNS.map(({ status, label, empty }) => {
        const members = milestones.filter((milestone) => milestone.status === status);
        return (
          <section
            key={status}
            className={styles.column}
            aria-label={label}
            data-column={status}
            data-over={over?.status === status || undefined}
          >
            <h2 className={styles.head}>
              {label} <span className={styles.count}>{members.length}</span>
            </h2>
            {members.length === 0 && <p className={styles.empty}>{empty}</p>}
            <ul className={styles.cards}>
              {members.map((milestone) => (
                <li
                  key={milestone.key}
                  className={styles.card}
                  data-card={milestone.key}
                  data-dragged={dragged === milestone.key || undefined}
                  data-before={over?.before === milestone.key || undefined}
                >
                  <Card
                    milestone={milestone}
                    overdue={isOverdue(milestone, today)}
                    onOpen={() => onOpen(milestone.key)}
                    onPointerDown={(event) => onPointerDown(event, milestone.key)}
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
  onPointerDown: (event: PointerEvent) => void;
  onMove: (status: MilestoneStatus) => void;
  onStep: (arrow: Arrow) => void;
}

function Card({ milestone, overdue, onOpen, onPointerDown, onMove, onStep }: CardProps) {
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
        onPointerDown={onPointerDown}
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
      <Menu
        position="bottom-end"
        withinPortal={false}
        keepMounted={false}
        withInitialFocusPlaceholder={false}
      >
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
