import { act, renderHook } from "@testing-library/react";
import { createElement, type ReactNode } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SeenEmpty, useFresh } from "./useFresh";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watch(first: string[] | null) {
  return renderHook(({ keys }) => useFresh(keys), { initialProps: { keys: first } });
}

test("what was there at first is no news", () => {
  expect(watch(["a"]).result.current.size).toBe(0);
});

test("what comes later is fresh, and for a moment only", () => {
  const { result, rerender } = watch(["a"]);
  rerender({ keys: ["a", "b"] });
  expect([...result.current]).toEqual(["b"]);
  act(() => vi.runAllTimers());

  expect(result.current.size).toBe(0);
});

test("where nothing was before, the first values are news", () => {
  const wrapper = ({ children }: { children: ReactNode }) =>
    createElement(SeenEmpty, { value: true }, children);
  const { result } = renderHook(() => useFresh(["a"]), { wrapper });

  expect([...result.current]).toEqual(["a"]);
});

test("the first value of an empty profile is news", () => {
  const { result, rerender } = watch(null);
  rerender({ keys: [] });
  rerender({ keys: ["a"] });

  expect([...result.current]).toEqual(["a"]);
});
