import { longDate } from "../../../shared/relativeTime";
import type { FieldChange, Lesson, Proof, Proposal, Resource, Step } from "../wire";
import { hours, lessonOf, proofOf } from "../words";

const FIELDS: Record<string, string> = {
  title: "title",
  why: "reason",
  effort_hours: "effort",
  skills: "what it teaches",
  resources: "where to learn it",
  proof: "what proves it",
  depends_on: "what comes first",
  starts_on: "beginning",
  due_on: "end",
  seniority: "level",
  hours_per_week: "hours a week",
  readiness: "how much your profile shows",
  path: "the way",
};

export interface ChangeWords {
  field: string;
  before: string;
  after: string;
}

/** A change as it is read: which field, and both of its values in words. */
export function changeWords({ field, before, after }: FieldChange): ChangeWords {
  return {
    field: FIELDS[field] ?? field,
    before: valueWords(field, before),
    after: valueWords(field, after),
  };
}

function valueWords(field: string, value: unknown): string {
  switch (field) {
    case "effort_hours":
      return hours(Number(value));
    case "starts_on":
    case "due_on":
      return longDate(String(value));
    case "readiness":
      return `${Math.round(Number(value) * 100)} %`;
    case "skills":
      return listed((value as Lesson[]).map(lessonOf));
    case "proof":
      return listed((value as Proof[]).map(proofOf));
    case "resources":
      return listed((value as Resource[]).map(({ title }) => title));
    case "path":
      return listed((value as { steps: Step[] }).steps.map(({ role }) => role.replaceAll("-", " ")));
    case "depends_on":
      return listed(value as string[]);
    default:
      return String(value ?? "");
  }
}

function listed(parts: readonly string[]): string {
  return parts.length === 0 ? "nothing" : parts.join("; ");
}

/** "2 milestones would be new, 1 would go, 3 would change." */
export function summaryOf({ added, removed, changed }: Proposal): string {
  const touched = new Set(changed.flatMap(({ milestone }) => (milestone === "" ? [] : [milestone])));
  const counts = [
    [added.length, "would be new"],
    [removed.length, "would go"],
    [touched.size, "would change"],
  ] as const;
  const parts = counts.filter(([count]) => count > 0);
  const [first] = parts;
  if (!first) return "Only its figures would change.";
  const words = parts.map(([count, what]) => `${count} ${what}`).join(", ");
  return `${words.replace(/^\d+/, `${first[0]} ${first[0] === 1 ? "milestone" : "milestones"}`)}.`;
}
