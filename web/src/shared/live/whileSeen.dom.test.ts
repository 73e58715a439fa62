import { afterEach, expect, test, vi } from "vitest";
import { whileSeen } from "./whileSeen";

let seen: DocumentVisibilityState = "visible";
vi.spyOn(document, "visibilityState", "get").mockImplementation(() => seen);

function become(state: DocumentVisibilityState) {
  seen = state;
  document.dispatchEvent(new Event("visibilitychange"));
}

afterEach(() => become("visible"));

function begun() {
  const lines: AbortSignal[] = [];
  const end = whileSeen((signal) => lines.push(signal));
  return { lines, open: () => lines.filter((line) => !line.aborted).length, end };
}

test("a page that is not seen holds no line, and has a new one when it is", () => {
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => seen);
  const { lines, open, end } = begun();
  become("hidden");
  expect(open()).toBe(0);
  become("visible");
  expect([lines.length, open()]).toEqual([2, 1]);
  end();
});

test("a page that was left for another holds no line until one comes back to it", () => {
  const { open, end } = begun();
  dispatchEvent(new Event("pagehide"));
  expect(open()).toBe(0);
  dispatchEvent(new Event("pageshow"));
  expect(open()).toBe(1);
  end();
});

test("what has ended does not begin again", () => {
  const { open, end } = begun();
  end();
  dispatchEvent(new Event("pageshow"));
  expect(open()).toBe(0);
});
