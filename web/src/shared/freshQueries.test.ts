import { type QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FreshQueries } from "./freshQueries";

const KEY = ["inbox"];

let queries: QueryClient;
let readings: PromiseWithResolvers<string>[];
let leave: () => void;

beforeEach(() => {
  queries = new FreshQueries({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } });
  readings = [];
});
afterEach(() => leave());

/** Somebody looks at it: whatever is read comes when it is let go. */
function look() {
  const queryFn = () => {
    const reading = Promise.withResolvers<string>();
    readings.push(reading);
    return reading.promise;
  };
  leave = new QueryObserver(queries, { queryKey: KEY, queryFn }).subscribe(() => {});
}

const shown = () => queries.getQueryData(KEY);
const come = async (index: number, words: string) => {
  readings[index]?.resolve(words);
  // Until all that follows from it has happened.
  await new Promise((resolve) => setTimeout(resolve));
};

test("what changes while it is read for the first time is read again", async () => {
  look();
  const done = queries.invalidateQueries({ queryKey: ["inbox"] });
  await come(0, "before");
  await come(1, "after");
  await done;

  expect([shown(), readings.length]).toEqual(["after", 2]);
});

test("however much changes while it is read, it is read once more", async () => {
  look();
  for (let i = 0; i < 5; i += 1) void queries.invalidateQueries({ queryKey: KEY });
  await come(0, "before");

  expect(readings).toHaveLength(2);
});

test("what changes while it is read and nobody looks is out of date for who looks next", async () => {
  look();
  await come(0, "old");
  void queries.invalidateQueries({ queryKey: KEY });
  leave();
  void queries.invalidateQueries({ queryKey: KEY });
  await come(1, "before");
  look();
  await come(2, "after");

  expect(shown()).toBe("after");
});

test("what is written while it is read is not covered by what comes late", async () => {
  look();
  await come(0, "old");
  void queries.invalidateQueries({ queryKey: KEY });
  queries.setQueryData(KEY, "written");
  await come(1, "before");

  expect(shown()).toBe("written");
});

test("what is written while it is read for the first time stands until it is read anew", async () => {
  look();
  queries.setQueryData(KEY, "written");
  await come(0, "before");
  expect(shown()).toBe("written");
  await come(1, "after");

  expect(shown()).toBe("after");
});

test("what was out of date stays so when only a part of it is written", async () => {
  look();
  await come(0, "old");
  leave();
  void queries.invalidateQueries({ queryKey: KEY });
  queries.setQueryData(KEY, (old: unknown) => `${old}, in part new`);

  expect(queries.getQueryState(KEY)?.isInvalidated).toBe(true);
});

test("a change that can wait lets a reading come to its end, and has it done again", async () => {
  look();
  await come(0, "old");
  void queries.invalidateQueries({ queryKey: KEY });
  void queries.invalidateQueries({ queryKey: KEY }, { cancelRefetch: false });
  await come(1, "newer");
  expect(shown()).toBe("newer");
  await come(2, "newest");

  expect(shown()).toBe("newest");
});
