import { useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Problem, problemOf } from "../../shared/api/problem";
import { labelOf } from "./board/columns";
import type { MilestoneChange } from "./milestone/change";
import { addMilestone, changeMilestone, deleteMilestone, inTurn, roadmapQuery } from "./queries";
import type { Milestone, Roadmap } from "./wire";

/** Something that was done to a roadmap, and how to take it back. */
export interface Done {
  words: string;
  undo: (() => void) | null;
}

interface Asked {
  key: string;
  change: MilestoneChange;
  /** What is told once it is stored. */
  done?: Done;
}

/**
 * Changes of one roadmap's milestones, stored one after the other. `shown` is what is stored with all that is still on
 * its way: whatever is read meanwhile, none of it is undone, and what the server refuses is not there any more.
 */
export function useMilestones(roadmap: Roadmap, onDone: (done: Done) => void) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const show = (next: Roadmap) => queries.setQueryData(roadmapQuery(roadmap.id).queryKey, next);
  const manner = {
    networkMode: "always",
    scope: inTurn(roadmap.id),
    onMutate: () => setProblem(null),
    onError: (error: Error) => setProblem(problemOf(error)),
  } as const;
  const mutationKey = ["roadmaps", roadmap.id, "milestone"];
  const change = useMutation({
    ...manner,
    mutationKey,
    mutationFn: ({ key, change }: Asked) => changeMilestone(roadmap.id, key, change),
    onSuccess: (stored, { done }) => {
      show(stored);
      if (done) onDone(done);
    },
  });
  const add = useMutation({
    ...manner,
    mutationFn: (title: string) => addMilestone(roadmap.id, title),
    onSuccess: (stored) => show(stored),
  });
  const remove = useMutation({
    ...manner,
    mutationFn: (milestone: Milestone) => deleteMilestone(roadmap.id, milestone.key),
    onSuccess: (stored, { title }) => {
      show(stored);
      onDone({ words: `Deleted: ${title}.`, undo: null });
    },
  });
  const waiting = useMutationState({
    filters: { mutationKey, status: "pending" },
    select: ({ state }) => state.variables as Asked,
  });
  const shown = waiting.reduce(changed, roadmap);
  const move = ({ key, title, status }: Milestone, to: Milestone["status"], position: number) => {
    const was = { status, position: shown.items.findIndex((one) => one.key === key) };
    const undo = () => change.mutate({ key, change: was });
    change.mutate({
      key,
      change: { status: to, position },
      done: { words: `${title}: ${labelOf(to)}.`, undo },
    });
  };
  return { shown, problem, saving: waiting.length > 0, change, add, remove, move };
}

function changed(roadmap: Roadmap, { key, change: { position, ...fields } }: Asked): Roadmap {
  const before = roadmap.items.findIndex((one) => one.key === key);
  const milestone = roadmap.items[before];
  if (!milestone) return roadmap;
  const items = roadmap.items
    .toSpliced(before, 1)
    .toSpliced(position ?? before, 0, { ...milestone, ...fields });
  return { ...roadmap, items };
}
