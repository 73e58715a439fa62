import { beforeEach, expect, test, vi } from "vitest";
import type { Correction } from "../../shared/api/client";
import { Problem } from "../../shared/api/problem";
import { DraftStore } from "./draftStore";

const remove = (path: string): Correction => ({ op: "remove", path });
const EMPTY = { corrections: [], revision: 0 };

beforeEach(() => {
  vi.useFakeTimers();
});

function storeWith(...answers: (number | Problem)[]) {
  const save = vi.fn(async (_corrections: readonly Correction[], revision: number) => {
    const answer = answers.shift() ?? revision + 1;
    if (answer instanceof Problem) throw answer;
    return { revision: answer };
  });
  return { store: new DraftStore(EMPTY, save), save };
}

test("what is done is there at once, and kept a moment later", async () => {
  const { store, save } = storeWith();
  store.change([remove("/a")]);
  expect(store.get().corrections).toEqual([remove("/a")]);
  expect(save).not.toHaveBeenCalled();
  await vi.runAllTimersAsync();

  expect(save).toHaveBeenCalledWith([remove("/a")], 0);
  expect(store.get().saving.status).toBe("saved");
});

test("several things done quickly are kept together", async () => {
  const { store, save } = storeWith();
  store.change([remove("/a")]);
  store.change([remove("/b")]);
  await vi.runAllTimersAsync();

  expect(save).toHaveBeenCalledTimes(1);
});

test("what is done while something is being kept follows after it, on its revision", async () => {
  let finish: (answer: { revision: number }) => void = () => {};
  const save = vi.fn(() => new Promise<{ revision: number }>((resolve) => (finish = resolve)));
  const store = new DraftStore(EMPTY, save);
  store.change([remove("/a")]);
  await vi.advanceTimersByTimeAsync(1000);
  store.change([remove("/b")]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(save).toHaveBeenCalledTimes(1);
  finish({ revision: 7 });
  await vi.advanceTimersByTimeAsync(0);

  expect(save).toHaveBeenLastCalledWith([remove("/a"), remove("/b")], 7);
});

test("a swap is undone as one", () => {
  const { store } = storeWith();
  store.change([remove("/a")]);
  store.change([remove("/b"), remove("/c")]);
  store.undo();

  expect(store.get().corrections).toEqual([remove("/a")]);
});

test("to undo where nothing was done is fine", () => {
  const { store } = storeWith();
  store.undo();

  expect(store.get().corrections).toEqual([]);
});

test("what could not be kept stays on the page, and says why", async () => {
  const { store } = storeWith(Problem.unreachable());
  store.change([remove("/a")]);
  await vi.runAllTimersAsync();

  expect(store.get()).toMatchObject({ corrections: [remove("/a")], saving: { status: "failed" } });
  expect(await store.flush()).toBe(true);
});

test("what another window kept is taken over", () => {
  const { store } = storeWith();
  store.adopt({ corrections: [remove("/b")], revision: 1 });

  expect(store.get().corrections).toEqual([remove("/b")]);
});

test("what another window kept does not push aside what waits here", () => {
  const { store } = storeWith();
  store.change([remove("/a")]);
  store.adopt({ corrections: [remove("/b")], revision: 1 });

  expect(store.get().corrections).toEqual([remove("/a")]);
});

test("what another window kept and what was done here are brought together and kept", async () => {
  const { store, save } = storeWith(new Problem({ code: "document_changed" }, 409));
  store.change([remove("/a")]);
  await vi.runAllTimersAsync();
  store.merge({ corrections: [remove("/b")], revision: 1 });
  await vi.runAllTimersAsync();

  expect(save).toHaveBeenLastCalledWith([remove("/b"), remove("/a")], 1);
  expect(store.get().saving.status).toBe("saved");
});

test("what cannot be brought together is told until it was read", async () => {
  const { store } = storeWith(new Problem({ code: "document_changed" }, 409));
  store.change([remove("/a")]);
  await vi.runAllTimersAsync();
  store.merge({ corrections: [remove("/a")], revision: 1 });
  expect(store.get().left).toEqual([remove("/a")]);
  store.forgetLeft();

  expect(store.get().left).toEqual([]);
});

test("what waits is what the server has not taken", async () => {
  const { store } = storeWith();
  store.change([remove("/a")]);
  await vi.runAllTimersAsync();
  store.change([remove("/b")]);

  expect(store.pending).toEqual([remove("/b")]);
});
