import { type QueryClient, QueryObserver } from "@tanstack/react-query";
import { beforeEach, expect, test } from "vitest";
import type { JobView } from "../api/client";
import { FreshQueries } from "../freshQueries";
import { jobsQuery } from "../jobs/queries";
import { profileQuery, waitingQuery } from "../profile/queries";
import { hear } from "./hear";

const job = { id: "j", kind: "document.read", state: "running", progress: null } as JobView;
const progressed = { type: "job.progressed", job_id: "j", kind: "document.read" } as const;
const reading = { step: "reading", message: "Read 3 pages", done: 1, total: 3 };

let queries: QueryClient;

beforeEach(() => {
  queries = new FreshQueries();
  for (const fields of [["work"], ["databases"]]) {
    queries.setQueryData(profileQuery(fields).queryKey, {
      revision: 4,
      updated_at: "",
      accept_from: 0.95,
      disclosures: {},
      values: {},
    });
  }
  queries.setQueryData(jobsQuery().queryKey, [job]);
  queries.setQueryData(["profile", "schema"], {
    sections: [],
    attributes: [
      { key: "work", section: "work_history" },
      { key: "databases", section: "technical_skills" },
    ],
  });
});

const isStale = (key: readonly unknown[]) => queries.getQueryState(key)?.isInvalidated;
const stale = () => [["work"], ["databases"]].map((fields) => isStale(profileQuery(fields).queryKey));

test("only what shows a changed attribute is fetched anew", () => {
  hear(queries, {
    type: "profile.updated",
    revision: 5,
    attributes: ["work"],
    operation_id: null,
    waiting: 2,
  });

  expect(stale()).toEqual([true, false]);
});

test("how many facts wait is told with the change", () => {
  hear(queries, { type: "profile.updated", revision: 5, attributes: [], operation_id: null, waiting: 2 });

  expect(queries.getQueryData(waitingQuery().queryKey)).toBe(2);
});

test.each(["inbox", "coach", "memories", "roadmaps"])("a line that comes back makes %s stale", (key) => {
  queries.setQueryData([key, "counts"], {});
  hear(queries, { type: "hello", revision: 4, jobs: [job] });

  expect(isStale([key, "counts"])).toBe(true);
});

test("what somebody left in the inbox is fetched", () => {
  queries.setQueryData(["inbox", "counts"], {});
  hear(queries, { type: "inbox.received", kind: "message" });

  expect(isStale(["inbox", "counts"])).toBe(true);
});

test.each([
  [4, [false, false]],
  [6, [true, true]],
])("a line that comes back and tells of revision %i makes the profile stale: %j", (revision, expected) => {
  hear(queries, { type: "hello", revision, jobs: [job] });

  expect(stale()).toEqual(expected);
});

test("a step of a job is shown at once", () => {
  hear(queries, { ...progressed, state: "running", ...reading });

  expect(queries.getQueryData(jobsQuery().queryKey)?.[0]?.progress).toEqual(reading);
});

test.each([
  ["has ended", { ...progressed, state: "succeeded", ...reading }],
  ["is new here", { ...progressed, job_id: "other", state: "queued", ...reading }],
] as const)("of a job that %s the server is asked", (_, event) => {
  hear(queries, event);

  expect(isStale(jobsQuery().queryKey)).toBe(true);
});

test.each([
  ["ended meanwhile", []],
  ["is the same", [job]],
  ["was joined by another", [job, { ...job, id: "k" }]],
])("after a gap the jobs are read again unless nothing changed: one %s", (name, jobs) => {
  hear(queries, { type: "hello", revision: 4, jobs });

  expect(isStale(jobsQuery().queryKey)).toBe(name !== "is the same");
});

test("when something is remembered, the list of memories is read again", () => {
  queries.setQueryData(["memories", "current"], []);

  hear(queries, { type: "memory.updated", memory_ids: ["m"] });

  expect(isStale(["memories", "current"])).toBe(true);
});

test("a roadmap that has changed is fetched anew", () => {
  queries.setQueryData(["roadmaps"], { items: [] });
  hear(queries, { type: "roadmap.updated", roadmap_id: "r", version: 2 });

  expect(isStale(["roadmaps"])).toBe(true);
});

const profile = (revision: number) => ({
  revision,
  updated_at: "",
  accept_from: 0.95,
  disclosures: {},
  values: {},
});

test.each([
  [5, 2],
  [4, 1],
])("a profile that comes after a hello of revision %i was told is read %i times", async (revision, times) => {
  const readings: PromiseWithResolvers<ReturnType<typeof profile>>[] = [];
  const queryFn = () => {
    const reading = Promise.withResolvers<ReturnType<typeof profile>>();
    readings.push(reading);
    return reading.promise;
  };
  const leave = new QueryObserver(queries, { ...profileQuery(["city"]), queryFn }).subscribe(() => {});
  queries.removeQueries({
    queryKey: ["profile", "values"],
    predicate: ({ state }) => state.data !== undefined,
  });
  hear(queries, { type: "hello", revision, jobs: [job] });
  readings[0]?.resolve(profile(4));
  await new Promise((resolve) => setTimeout(resolve));

  expect(readings).toHaveLength(times);
  leave();
});

test("a step that is told while the jobs are read has them read again", async () => {
  const readings: PromiseWithResolvers<JobView[]>[] = [];
  const queryFn = () => {
    const reading = Promise.withResolvers<JobView[]>();
    readings.push(reading);
    return reading.promise;
  };
  const leave = new QueryObserver(queries, { ...jobsQuery(), queryFn }).subscribe(() => {});
  hear(queries, { ...progressed, state: "running", ...reading });
  readings[0]?.resolve([job]);
  await new Promise((resolve) => setTimeout(resolve));

  expect(readings).toHaveLength(2);
  leave();
});
