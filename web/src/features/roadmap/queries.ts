import { queryOptions } from "@tanstack/react-query";
import { api, dataOf, type JobView } from "../../shared/api/client";
import { download } from "../../shared/download";
import type { Begun } from "./begin/NewRoadmap";
import type { MilestoneChange } from "./milestone/change";
import type { Compared, Milestone, Roadmap, RoadmapList, RoleLabel, Seniority, Version } from "./wire";

/** What one of one's own is taken to cost until its dates are set. */
const OWN_HOURS = 10;

/** The owner's roadmaps, and roles that their profile says they want. */
export function roadmapsQuery() {
  return queryOptions({
    queryKey: ["roadmaps", "list"] as const,
    queryFn: (): Promise<RoadmapList> => dataOf(api.GET("/api/roadmaps")),
  });
}

export function roadmapQuery(id: string) {
  return queryOptions({
    queryKey: ["roadmaps", "one", id] as const,
    queryFn: (): Promise<Roadmap> => dataOf(api.GET("/api/roadmaps/{roadmap_id}", at(id))),
  });
}

export function versionsQuery(id: string) {
  return queryOptions({
    queryKey: ["roadmaps", "versions", id] as const,
    queryFn: async (): Promise<Version[]> =>
      (await dataOf(api.GET("/api/roadmaps/{roadmap_id}/versions", at(id)))).items,
  });
}

/** Roles that such words may mean, the likeliest first; for no words all of them. */
export function rolesQuery(words: string) {
  return queryOptions({
    queryKey: ["roles", words.trim().toLowerCase()] as const,
    queryFn: async (): Promise<RoleLabel[]> =>
      (await dataOf(api.GET("/api/roles", { params: { query: { query: words.trim() } } }))).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export interface Goal {
  role: string;
  seniority: Seniority;
}

/** How near one is to each of these goals. */
export function comparedQuery(goals: readonly Goal[]) {
  return queryOptions({
    queryKey: ["roadmaps", "compared", goals] as const,
    queryFn: async (): Promise<Compared[]> =>
      (await dataOf(api.POST("/api/roadmaps/compare", { body: { roles: [...goals] } }))).items,
  });
}

/** What is done to a roadmap is stored in the order in which it was done. */
export function inTurn(id: string): { id: string } {
  return { id: `roadmap ${id}` };
}

export function beginRoadmap(roadmap: Begun): Promise<JobView> {
  return dataOf(api.POST("/api/roadmaps", { body: roadmap }));
}

/** An archived one stays as it is, and no change of the profile has it worked out anew. */
export function keepRoadmap(id: string, status: Roadmap["status"]): Promise<Roadmap> {
  return dataOf(api.PATCH("/api/roadmaps/{roadmap_id}", { ...at(id), body: { status } }));
}

export function reviseRoadmap(id: string): Promise<JobView> {
  return dataOf(api.POST("/api/roadmaps/{roadmap_id}/revise", at(id)));
}

export function decideProposal(id: string, version: number, accept: boolean): Promise<Roadmap> {
  const params = { path: { roadmap_id: id, version } };
  return accept
    ? dataOf(api.POST("/api/roadmaps/{roadmap_id}/proposals/{version}/accept", { params }))
    : dataOf(api.POST("/api/roadmaps/{roadmap_id}/proposals/{version}/decline", { params }));
}

export function changeMilestone(id: string, milestone: string, body: MilestoneChange): Promise<Roadmap> {
  return dataOf(
    api.PATCH("/api/roadmaps/{roadmap_id}/milestones/{milestone}", { ...of(id, milestone), body }),
  );
}

export function addMilestone(id: string, title: string): Promise<Roadmap> {
  return dataOf(
    api.POST("/api/roadmaps/{roadmap_id}/milestones", {
      ...at(id),
      body: { title, notes: "", effort_hours: OWN_HOURS },
    }),
  );
}

export function deleteMilestone(id: string, milestone: string): Promise<Roadmap> {
  return dataOf(api.DELETE("/api/roadmaps/{roadmap_id}/milestones/{milestone}", of(id, milestone)));
}

/** Whether the facts that were put up for it prove a milestone. */
export function decideEvidence(id: string, { key, closing }: Milestone, accept: boolean): Promise<Roadmap> {
  const params = { path: { roadmap_id: id, milestone: key, fact_id: closing?.facts[0]?.id ?? "" } };
  return accept
    ? dataOf(
        api.POST("/api/roadmaps/{roadmap_id}/milestones/{milestone}/evidence/{fact_id}/accept", { params }),
      )
    : dataOf(
        api.POST("/api/roadmaps/{roadmap_id}/milestones/{milestone}/evidence/{fact_id}/decline", { params }),
      );
}

/** An entry on the day on which each milestone is due, as a file for a calendar. */
export async function takeCalendar(id: string): Promise<void> {
  const call = api.GET("/api/roadmaps/{roadmap_id}/calendar.ics", { ...at(id), parseAs: "blob" });
  download("roadmap.ics", (await dataOf(call)) as unknown as Blob);
}

function at(id: string) {
  return { params: { path: { roadmap_id: id } } };
}

function of(id: string, milestone: string) {
  return { params: { path: { roadmap_id: id, milestone } } };
}
