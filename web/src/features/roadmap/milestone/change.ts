import type { MilestoneStatus } from "../wire";

/** What can be changed of a milestone. */
export interface MilestoneChange {
  status?: MilestoneStatus;
  starts_on?: string;
  due_on?: string;
  notes?: string;
  /** Among all milestones, from 0. */
  position?: number;
}
