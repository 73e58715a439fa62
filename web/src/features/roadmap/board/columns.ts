import type { Milestone, MilestoneStatus } from "../wire";

export const COLUMNS: readonly { status: MilestoneStatus; label: string; empty: string }[] = [
  { status: "todo", label: "To do", empty: "Nothing is left to begin." },
  {
    status: "doing",
    label: "Doing",
    empty: "Nothing is under way. What you begin comes here: drag it here, or use its menu.",
  },
  { status: "done", label: "Done", empty: "What you finish comes here." },
  { status: "dropped", label: "Dropped", empty: "What you decide against comes here." },
];

export function labelOf(status: MilestoneStatus): string {
  return COLUMNS.find((column) => column.status === status)?.label ?? status;
}

export const ARROWS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] as const;
export type Arrow = (typeof ARROWS)[number];

/** Where an arrow key puts a card: into the column beside its own, or past its neighbour; null where there is nothing. */
export function stepped(
  milestones: readonly Milestone[],
  { key, status }: Milestone,
  arrow: Arrow,
): { status: MilestoneStatus; before: string | null } | null {
  if (arrow === "ArrowLeft" || arrow === "ArrowRight") {
    const next = beside(status, arrow === "ArrowRight" ? 1 : -1);
    return next === status ? null : { status: next, before: null };
  }
  const members = milestones.filter((one) => one.status === status);
  const at = members.findIndex((one) => one.key === key);
  const past = members[arrow === "ArrowUp" ? at - 1 : at + 1];
  if (!past) return null;
  return { status, before: arrow === "ArrowUp" ? past.key : (members[at + 2]?.key ?? null) };
}

/** The column beside one, or the same at the edge. */
export function beside(status: MilestoneStatus, step: 1 | -1): MilestoneStatus {
  const at = COLUMNS.findIndex((column) => column.status === status);
  return COLUMNS[at + step]?.status ?? status;
}

/**
 * Where among all milestones one comes to stand that is put into a column: before another one of it, or at its end. Dates
 * follow the order: what is begun comes before all that is to do, and what changes its column otherwise stays in place.
 */
export function positionFor(
  milestones: readonly Milestone[],
  moved: string,
  status: MilestoneStatus,
  before: string | null,
): number {
  const others = milestones.filter(({ key }) => key !== moved);
  if (before !== null) return others.findIndex(({ key }) => key === before);
  const at = milestones.findIndex(({ key }) => key === moved);
  const last = others.findLastIndex((milestone) => milestone.status === status);
  if (last >= 0 && (status === "doing" || milestones[at]?.status === status)) return last + 1;
  const next = others.findIndex((milestone) => milestone.status === "todo");
  return status === "doing" && next >= 0 ? Math.min(next, at) : at;
}
