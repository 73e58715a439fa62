import { useMutation, useQueryClient } from "@tanstack/react-query";
import { labelOf } from "./board/columns";
import type { MilestoneChange } from "./milestone/change";
import { addMilestone, changeMilestone, deleteMilestone, roadmapQuery } from "./queries";
import type { Milestone, Roadmap } from "./wire";

/** Something that was done to a roadmap, and how to take it back. */
export interface Done {
  words: string;
  undo: (() => void) | null;
}

/** Changes of one roadmap's milestones: shown at once, taken back when the server refuses. */
export function useMilestones(roadmap: Roadmap, onDone: (done: Done) => void) {
  const queries = useQueryClient();
  const key = roadmapQuery(roadmap.id).queryKey;
  const show = (next: Roadmap) => queries.setQueryData(key, next);
  const change = useMutation({
    networkMode: "always",
    mutationFn: ({ milestone, change }: { milestone: Milestone; change: MilestoneChange }) =>
      changeMilestone(roadmap.id, milestone.key, change),
    onMutate: async ({ milestone, change }) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData(key);
      if (before) show(changed(before, milestone, change));
      return before;
    },
    onSuccess: (stored) => show(stored),
    onError: (_error, _asked, before) => before && show(before),
  });
  const add = useMutation({
    networkMode: "always",
    mutationFn: (title: string) => addMilestone(roadmap.id, title),
    onSuccess: (stored) => show(stored),
  });
  const remove = useMutation({
    networkMode: "always",
    mutationFn: (milestone: Milestone) => deleteMilestone(roadmap.id, milestone.key),
    onSuccess: (stored, { title }) => {
      show(stored);
      onDone({ words: `Deleted: ${title}.`, undo: null });
    },
  });
  const move = (milestone: Milestone, status: Milestone["status"], position: number) => {
    const was = { status: milestone.status, position: roadmap.items.indexOf(milestone) };
    change.mutate(
      { milestone, change: { status, position } },
      {
        onSuccess: () =>
          onDone({
            words: `${milestone.title}: ${labelOf(status)}.`,
            undo: () => change.mutate({ milestone, change: was }),
          }),
      },
    );
  };
  return { change, add, remove, move };
}

function changed(roadmap: Roadmap, milestone: Milestone, { position, ...fields }: MilestoneChange): Roadmap {
  const others = roadmap.items.filter(({ key }) => key !== milestone.key);
  const at = position ?? roadmap.items.findIndex(({ key }) => key === milestone.key);
  return { ...roadmap, items: others.toSpliced(at, 0, { ...milestone, ...fields }) };
}
