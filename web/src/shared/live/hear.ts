import type { QueryClient } from "@tanstack/react-query";
import { isOver } from "../jobs/isOver";
import { jobsQuery } from "../jobs/queries";
import { schemaQuery, waitingQuery } from "../profile/queries";
import { touched } from "../profile/touched";
import type { ProfileView } from "../profile/wire";
import type { LiveEvent } from "./liveEvents";

type Told<Type> = Extract<LiveEvent, { type: Type }>;

/** Have fetched anew exactly what an event makes out of date. */
export function hear(queries: QueryClient, event: LiveEvent): void {
  switch (event.type) {
    case "hello":
      catchUp(queries, event);
      break;
    case "profile.updated":
      updateProfile(queries, event);
      break;
    case "coach.updated":
      void queries.invalidateQueries({ queryKey: ["coach"] });
      break;
    case "job.progressed":
      progress(queries, event);
      break;
    case "memory.updated":
      void queries.invalidateQueries({ queryKey: ["memories"] });
      break;
    case "inbox.received":
      void queries.invalidateQueries({ queryKey: ["inbox"] });
      break;
    case "roadmap.updated":
      void queries.invalidateQueries({ queryKey: ["roadmaps"] });
  }
}

/** What nothing in a hello tells of, so that after a line was lost it may have changed unheard. */
const UNTOLD = ["inbox", "coach", "memories", "roadmaps"];

/** After a line was lost: whoever holds an older profile than the server's has missed something. */
function catchUp(queries: QueryClient, { revision, jobs }: Told<"hello">): void {
  const held = queries.getQueriesData<ProfileView>({ queryKey: ["profile", "values"] });
  const missed = held.some(([, profile]) => profile !== undefined && profile.revision < revision);
  if (missed) {
    const filters = { queryKey: ["profile"], predicate: (query: Keyed) => query.queryKey[1] !== "schema" };
    void queries.invalidateQueries(filters);
  }
  for (const key of UNTOLD) {
    void queries.invalidateQueries({ queryKey: [key], predicate: ({ state }) => state.data !== undefined });
  }
  const known = new Map(queries.getQueryData(jobsQuery().queryKey)?.map((job) => [job.id, job]));
  const unfinished = new Set(jobs.map((job) => job.id));
  const news =
    jobs.some((job) => !known.has(job.id)) ||
    [...known.values()].some((job) => !isOver(job.state) && !unfinished.has(job.id));
  if (news) refreshWork(queries);
}

interface Keyed {
  queryKey: readonly unknown[];
}

function updateProfile(queries: QueryClient, { attributes, waiting }: Told<"profile.updated">): void {
  queries.setQueryData(waitingQuery().queryKey, waiting);
  const schema = queries.getQueryData(schemaQuery().queryKey);
  const sections = new Map(schema?.attributes.map((spec) => [spec.key, spec.section]));
  void queries.invalidateQueries({
    queryKey: ["profile"],
    predicate: (query: Keyed) => touched(query.queryKey, attributes, sections),
  });
}

function progress(queries: QueryClient, event: Told<"job.progressed">): void {
  const { job_id, state, step, message, done, total } = event;
  const known = queries.getQueryData(jobsQuery().queryKey)?.some((job) => job.id === job_id);
  // What came of it, and why it failed, is not in the event.
  if (!known || isOver(state)) {
    refreshWork(queries);
    return;
  }
  const told = { state, progress: { step, message, done, total } };
  queries.setQueryData(jobsQuery().queryKey, (jobs) =>
    jobs?.map((job) => (job.id === job_id ? { ...job, ...told } : job)),
  );
}

function refreshWork(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: ["jobs"] });
  void queries.invalidateQueries({ queryKey: ["documents"] });
}
