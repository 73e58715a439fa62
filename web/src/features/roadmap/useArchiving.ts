import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../../shared/api/problem";
import { keepRoadmap } from "./queries";
import type { Done } from "./useRoadmap";
import type { RoadmapLabel } from "./wire";

type Named = Pick<RoadmapLabel, "id" | "title">;

interface Asked {
  roadmap: Named;
  status: RoadmapLabel["status"];
  /** What was done a moment ago is taken back. */
  undoes?: boolean;
}

/** Lay a roadmap aside with all that it says, and take it up again. */
export function useArchiving() {
  const queries = useQueryClient();
  const [done, setDone] = useState<Done | null>(null);
  const keep = useMutation({
    networkMode: "always",
    scope: { id: "roadmaps" },
    mutationFn: ({ roadmap, status }: Asked) => keepRoadmap(roadmap.id, status),
    onMutate: () => setDone(null),
    onSuccess: async (_, { roadmap, status, undoes = false }) => {
      const undo = () => keep.mutate({ roadmap, status: other(status), undoes: true });
      setDone({ words: `${WORDS[status]}: ${roadmap.title}.`, undo: undoes ? null : undo });
      await queries.invalidateQueries({ queryKey: ["roadmaps"] });
    },
  });
  return {
    done,
    forget: () => setDone(null),
    problem: keep.error && problemOf(keep.error),
    saving: keep.isPending,
    archive: (roadmap: Named) => keep.mutate({ roadmap, status: "archived" }),
    takeUp: (roadmap: Named) => keep.mutate({ roadmap, status: "active" }),
  };
}

const WORDS: Record<RoadmapLabel["status"], string> = { archived: "Archived", active: "Taken up again" };

function other(status: RoadmapLabel["status"]): RoadmapLabel["status"] {
  return status === "active" ? "archived" : "active";
}
