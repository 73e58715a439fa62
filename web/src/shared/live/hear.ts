import type { InvalidateQueryFilters, QueryClient } from "@tanstack/react-query";
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
      outdate(queries, { queryKey: ["coach"] });
      break;
    case "job.progressed":
      progress(queries, event);
      break;
    case "memory.updated":
      outdate(queries, { queryKey: ["memories"] });
      break;
    case "inbox.received":
      outdate(queries, { queryKey: ["inbox"] });
      break;
    case "roadmap.updated":
      outdate(queries, { queryKey: ["roadmaps"] });
  }
}

/** What nothing in a hello tells of, so that after a line was lost it may have changed unheard. */
const UNTOLD = ["inbox", "coach", "memories", "roadmaps"];

/** After a line was lost: whoever holds an older profile than the server's has missed something. */
function catchUp(queries: QueryClient, { revision, jobs }: Told<"hello">): void {
  catchUpProfile(queries, revision);
  for (const key of UNTOLD) {
    outdate(queries, {
      queryKey: [key],
      predicate: ({ state }) => state.data !== undefined || isRead(state),
    });
  }
  const known = new Map(queries.getQueryData(jobsQuery().queryKey)?.map((job) => [job.id, job]));
  const unfinished = new Set(jobs.map((job) => job.id));
  const news =
    jobs.some((job) => !known.has(job.id)) ||
    [...known.values()].some((job) => !isOver(job.state) && !unfinished.has(job.id));
  if (news) refreshWork(queries);
}

/** What is being read for the first time tells its revision when it is here. */
function catchUpProfile(queries: QueryClient, revision: number): void {
  const held = queries.getQueryCache().findAll({ queryKey: ["profile", "values"] });
  const missed = held.some(({ state }) => state.data && (state.data as ProfileView).revision < revision);
  const coming = held.filter(({ state }) => state.data === undefined && isRead(state));
  if (missed) {
    outdate(queries, { queryKey: ["profile"], predicate: (query: Keyed) => query.queryKey[1] !== "schema" });
  } else if (coming.length > 0) {
    void Promise.allSettled(coming.map(({ promise }) => promise)).then(() =>
      catchUpProfile(queries, revision),
    );
  }
}

function isRead({ fetchStatus }: { fetchStatus: string }): boolean {
  return fetchStatus === "fetching";
}

/** What is being read comes first, and is read again then: news that come faster than answers keep none of them away. */
function outdate(queries: QueryClient, filters: InvalidateQueryFilters): void {
  void queries.invalidateQueries(filters, { cancelRefetch: false });
}

interface Keyed {
  queryKey: readonly unknown[];
}

function updateProfile(queries: QueryClient, { attributes, waiting }: Told<"profile.updated">): void {
  queries.setQueryData(waitingQuery().queryKey, waiting);
  const schema = queries.getQueryData(schemaQuery().queryKey);
  const sections = new Map(schema?.attributes.map((spec) => [spec.key, spec.section]));
  outdate(queries, {
    queryKey: ["profile"],
    predicate: (query: Keyed) => touched(query.queryKey, attributes, sections),
  });
}

function progress(queries: QueryClient, event: Told<"job.progressed">): void {
  const { job_id, state, step, message, done, total } = event;
  const jobs = queries.getQueryState(jobsQuery().queryKey);
  // What came of it, and why it failed, is not in the event.
  if (!jobs?.data?.some((job) => job.id === job_id) || isOver(state)) {
    refreshWork(queries);
    return;
  }
  if (isRead(jobs)) {
    outdate(queries, { queryKey: ["jobs"] });
    return;
  }
  const told = { state, progress: { step, message, done, total } };
  queries.setQueryData(jobsQuery().queryKey, (jobs) =>
    jobs?.map((job) => (job.id === job_id ? { ...job, ...told } : job)),
  );
}

function refreshWork(queries: QueryClient): void {
  outdate(queries, { queryKey: ["jobs"] });
  outdate(queries, { queryKey: ["documents"] });
}
