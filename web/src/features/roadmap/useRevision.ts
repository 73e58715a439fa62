import { useMutation, useQueryClient } from "@tanstack/react-query";
import { decideEvidence, decideProposal, inTurn, reviseRoadmap, roadmapQuery } from "./queries";
import type { Milestone, Roadmap } from "./wire";

/** What is proposed by Kairix, and the owner's word on it. */
export function useRevision(roadmap: Roadmap) {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: roadmapQuery(roadmap.id).queryKey });
  const revise = useMutation({
    networkMode: "always",
    mutationFn: () => reviseRoadmap(roadmap.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["jobs"] }),
  });
  const decide = useMutation({
    networkMode: "always",
    scope: inTurn(roadmap.id),
    mutationFn: (accept: boolean) => decideProposal(roadmap.id, roadmap.proposal?.number ?? 0, accept),
    onSettled: refresh,
  });
  const close = useMutation({
    networkMode: "always",
    scope: inTurn(roadmap.id),
    mutationFn: ({ milestone, accept }: { milestone: Milestone; accept: boolean }) =>
      decideEvidence(roadmap.id, milestone, accept),
    onSettled: refresh,
  });
  return { revise, decide, close, error: revise.error ?? decide.error ?? close.error };
}
