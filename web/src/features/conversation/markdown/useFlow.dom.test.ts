import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useFlow } from "./useFlow";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function flow(text: string) {
  const view = renderHook(({ text, growing }) => useFlow(text, growing), {
    initialProps: { text, growing: true },
  });
  const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));
  return { shown: () => view.result.current, tell: view.rerender, wait };
}

test("a piece flows in over many frames, until the next one comes", () => {
  const { shown, tell, wait } = flow("");
  tell({ text: "x".repeat(100), growing: true });
  const lengths = [0, 16, 16, 34].map((milliseconds) => {
    wait(milliseconds);
    return shown().length;
  });

  expect(lengths).toEqual([0, 32, 64, 100]);
});

test("what was there when the page was opened does not flow", () => {
  expect(flow("Ada wrote").shown()).toBe("Ada wrote");
});

test("an answer that has ended is there at once", () => {
  const { shown, tell } = flow("");
  tell({ text: "Ada wrote it.", growing: false });

  expect(shown()).toBe("Ada wrote it.");
});

test("with less motion a piece is there at once", () => {
  vi.spyOn(window, "matchMedia").mockReturnValue({ matches: true } as MediaQueryList);
  const { shown, tell } = flow("");
  tell({ text: "Ada wrote", growing: true });

  expect(shown()).toBe("Ada wrote");
});

test("a character is never shown by half", () => {
  const { shown, tell, wait } = flow("");
  tell({ text: "🚀".repeat(50), growing: true });
  wait(17);

  expect(shown()).toMatch(/^🚀+$/u);
});
