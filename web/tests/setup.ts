import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";

// How long anything is waited for: on a machine with much else to do a page takes its time.
configure({ asyncUtilTimeout: 15_000 });

// What jsdom does not have and the page relies on.
vi.stubGlobal(
  "matchMedia",
  (query: string): Partial<MediaQueryList> => ({
    matches: query.includes("min-width"),
    media: query,
    addEventListener: () => {},
    removeEventListener: () => {},
  }),
);
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
HTMLDialogElement.prototype.show = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};
Element.prototype.scrollIntoView = () => {};
vi.stubGlobal("scrollTo", () => {});

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(cleanup);
