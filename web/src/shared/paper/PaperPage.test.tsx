import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { InTheme } from "../ui/InTheme";
import { PaperPage, PaperPlace } from "./PaperPage";

let painted: PromiseWithResolvers<ImageBitmap>;

beforeEach(() => {
  painted = Promise.withResolvers<ImageBitmap>();
  vi.stubGlobal("createImageBitmap", () => painted.promise);
  vi.stubGlobal("fetch", async () => new Response(new Blob(["picture"])));
  HTMLCanvasElement.prototype.getContext = vi.fn(() => null);
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      readonly observe: () => void;
      constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
        this.observe = () => tell([{ isIntersecting: true }]);
      }
      disconnect() {}
    },
  );
});

function open() {
  render(
    <InTheme>
      <QueryClientProvider client={new QueryClient()}>
        <PaperPage document="d" page={{ number: 1, width: 595, height: 842 }} of={1}>
          <PaperPlace area={{ x: 0, y: 0, width: 10, height: 10 }} lit />
        </PaperPage>
      </QueryClientProvider>
    </InTheme>,
  );
}

const areShown = () => document.querySelector("svg")?.hasAttribute("data-painted");
const bitmap = { width: 2, height: 3, close: () => {} } as ImageBitmap;

test("places wait for the page that they stand on, and its lines are sketched meanwhile", async () => {
  open();

  expect(await screen.findByText("Loading page 1")).toBeTruthy();
  expect(areShown()).toBe(false);
});

test("once the page is painted its places are shown and the sketch is gone", async () => {
  open();
  await screen.findByText("Loading page 1");
  painted.resolve(bitmap);

  await waitFor(() => expect(areShown()).toBe(true));
  expect(screen.queryByText("Loading page 1")).toBeNull();
});
