import { expect, test, vi } from "vitest";
import type { JobView } from "../../shared/api/client";
import { Problem } from "../../shared/api/problem";
import type { Brought } from "./queries";
import { UploadStore } from "./uploadStore";

const job = { id: "j", kind: "document.read" } as JobView;
const file = (name: string) => new File(["x"], name);

/** A store whose files stay on their way until they are told how it ends. */
function holding() {
  const onTheirWay = new Map<string, PromiseWithResolvers<Brought>>();
  const onJob = vi.fn();
  const signals = new Map<string, AbortSignal>();
  const store = new UploadStore((sent, _onProgress, signal) => {
    const outcome = Promise.withResolvers<Brought>();
    onTheirWay.set(sent.name, outcome);
    signals.set(sent.name, signal);
    return outcome.promise;
  }, onJob);
  return { store, onTheirWay, onJob, signals };
}

test("two files are sent at a time, the others wait their turn", async () => {
  const { store, onTheirWay } = holding();
  store.add([file("a"), file("b"), file("c")]);
  expect([...onTheirWay.keys()]).toEqual(["a", "b"]);
  onTheirWay.get("a")?.resolve({ job });

  await vi.waitFor(() => expect([...onTheirWay.keys()]).toEqual(["a", "b", "c"]));
});

test("a file that the server has taken is the job's to tell of", async () => {
  const { store, onTheirWay, onJob } = holding();
  store.add([file("a")]);
  onTheirWay.get("a")?.resolve({ job });

  await vi.waitFor(() => expect(store.get()).toEqual([]));
  expect(onJob).toHaveBeenCalledWith(job);
});

test("a file that was brought before leads to its document", async () => {
  const { store, onTheirWay } = holding();
  store.add([file("a")]);
  onTheirWay.get("a")?.resolve({ job: null, document: "d" });

  await vi.waitFor(() => expect(store.get()[0]).toMatchObject({ state: "known", document: "d" }));
});

test("a file that is refused says why, and the next one is sent", async () => {
  const { store, onTheirWay } = holding();
  store.add([file("a")]);
  onTheirWay.get("a")?.reject(new Problem({ detail: "No text in it." }, 422));

  await vi.waitFor(() => expect(store.get()[0]?.problem?.message).toBe("No text in it."));
});

test("a file that is called back is not sent on, and leaves no line", () => {
  const { store, signals } = holding();
  store.add([file("a")]);
  store.drop(store.get()[0]?.key ?? "");

  expect([signals.get("a")?.aborted, store.get()]).toEqual([true, []]);
});

test("a file that is called back while it waits is never sent", async () => {
  const { store, onTheirWay } = holding();
  store.add([file("a"), file("b"), file("c")]);
  store.drop(store.get()[2]?.key ?? "");
  onTheirWay.get("a")?.resolve({ job });

  await vi.waitFor(() => expect(store.get()).toHaveLength(1));
  expect([...onTheirWay.keys()]).toEqual(["a", "b"]);
});

test("a file that there is no room for yet goes on by itself, and those behind it wait with it", async () => {
  vi.useFakeTimers();
  const { store, onTheirWay } = holding();
  store.add([file("a"), file("b"), file("c")]);
  onTheirWay.get("a")?.reject(new Problem({ code: "rate_limited" }, 429, 20));
  onTheirWay.get("b")?.resolve({ job });
  await vi.advanceTimersByTimeAsync(19_000);
  expect(store.get().map(({ name, state }) => [name, state])).toEqual([
    ["a", "held"],
    ["c", "waiting"],
  ]);
  await vi.advanceTimersByTimeAsync(1_100);

  expect(store.get().map(({ name, state }) => [name, state])).toEqual([
    ["a", "sending"],
    ["c", "sending"],
  ]);
  vi.useRealTimers();
});

test("a file that the network lost is sent once more", async () => {
  const { store, onTheirWay, onJob } = holding();
  store.add([file("a")]);
  onTheirWay.get("a")?.reject(Problem.unreachable());
  await vi.waitFor(() => expect(store.get()[0]?.state).toBe("refused"));
  store.retry(store.get()[0]?.key ?? "");
  onTheirWay.get("a")?.resolve({ job });

  await vi.waitFor(() => expect(onJob).toHaveBeenCalledWith(job));
});
