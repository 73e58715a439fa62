import type { Milestone, Roadmap } from "./wire";

/** A milestone with what a test is about. */
export function aMilestone(milestone: Partial<Milestone> = {}): Milestone {
  return {
    key: "learn-kubernetes",
    title: "Run services on Kubernetes",
    why: "Data Engineer, senior, asks for Kubernetes at level 3; your profile shows 1.",
    kind: "learn",
    effort_hours: 120,
    skills: [{ skill: "Kubernetes", from_level: 1, to_level: 3 }],
    resources: [
      { title: "Kubernetes documentation", kind: "documentation", url: "https://kubernetes.io/docs/" },
    ],
    proof: [{ kind: "skill", name: "Kubernetes", level: 3 }],
    depends_on: [],
    starts_on: "2026-12-01",
    due_on: "2027-02-28",
    status: "todo",
    done_on: null,
    notes: "",
    set_by_owner: [],
    evidence: [],
    closing: null,
    ...milestone,
  };
}

/** A roadmap with what a test is about. */
export function aRoadmap(roadmap: Partial<Roadmap> = {}): Roadmap {
  const items = roadmap.items ?? [aMilestone()];
  return {
    id: "r1",
    role_key: "data-engineer",
    role_title: "Data Engineer",
    role: null,
    seniority: "senior",
    title: "Senior Data Engineer",
    status: "active",
    hours_per_week: 6,
    starts_on: "2026-12-01",
    ends_on: "2027-02-28",
    version: 1,
    revision: 1,
    created_at: "2026-11-21T10:00:00Z",
    updated_at: "2026-11-21T10:00:00Z",
    readiness: 0.5,
    known: 0.9,
    milestones: items.length,
    done: 0,
    next: null,
    has_proposal: false,
    gaps: [],
    path: [],
    late: "",
    items,
    proposal: null,
    ...roadmap,
  };
}
