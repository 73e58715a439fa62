import { longDate } from "../../../shared/relativeTime";
import type { FieldChange, Lesson, Proposal } from "../wire";
import { hours, lessonOf, SENIORITIES } from "../words";

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
  target: "role",
  seniority: "level",
  hours_per_week: "hours a week",
  readiness: "how much your profile shows",
  path: "the way",
};

/** Of a milestone, what one decides by; what else is different follows from that, and is only named. */
const TELLING = new Set([
  "title",
  "skills",
  "effort_hours",
  "due_on",
  "target",
  "seniority",
  "hours_per_week",
  "readiness",
]);

export interface ChangeWords {
  field: string;
  before: string;
  after: string;
}

/** What would change of one milestone, or of the whole where `milestone` is empty. */
export interface Changes {
  milestone: string;
  title: string;
  fields: ChangeWords[];
  /** The rest, by name: "Also: reason, where to learn it." */
  also: string;
}

/** Changes as they are read, milestone by milestone, those of the whole first. */
export function changesOf(changed: readonly FieldChange[]): Changes[] {
  const keys = [...new Set(changed.map(({ milestone }) => milestone))];
  return keys.map((milestone) => {
    const all = changed.filter((change) => change.milestone === milestone);
    // A title that follows from what is taught says it a second time.
    const teaches = all.some(({ field }) => field === "skills");
    const mine = all.filter(({ field }) => !(teaches && field === "title"));
    const rest = mine.filter(({ field }) => !TELLING.has(field)).map(({ field }) => FIELDS[field] ?? field);
    return {
      milestone,
      title: all[0]?.title ?? "",
      fields: mine.filter(({ field }) => TELLING.has(field)).map(changeWords),
      also: rest.length === 0 ? "" : `Also: ${rest.join(", ")}.`,
    };
  });
}

function changeWords({ field, before, after }: FieldChange): ChangeWords {
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
    case "due_on":
      return longDate(String(value));
    case "readiness":
      return `${Math.round(Number(value) * 100)} %`;
    case "skills":
      return listed((value as Lesson[]).map(lessonOf));
    case "target":
      return String(value).replaceAll("-", " ");
    case "seniority":
      return SENIORITIES.find((one) => one.value === value)?.label ?? String(value);
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
