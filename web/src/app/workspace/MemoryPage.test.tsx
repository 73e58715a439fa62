import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, expect, test } from "vitest";
import { answerWith } from "../../shared/testing";
import MemoryPage from "./MemoryPage";
import type { ForgetSearch } from "./router";

// jsdom draws no dialogs.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
});

function open(address: string) {
  answerWith({
    "GET /api/memories": () => ({ items: [], next_cursor: null }),
    "GET /api/forget/receipts": () => ({ items: [], next_cursor: null }),
  });
  const root = createRootRoute();
  const frame = createRoute({ getParentRoute: () => root, id: "frame" });
  const page = createRoute({
    getParentRoute: () => frame,
    path: "/coach/memory",
    validateSearch: (search: Record<string, unknown>): ForgetSearch => search,
    component: MemoryPage,
  });
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({ routeTree: root.addChildren([frame.addChildren([page])]), history });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return router;
}

const FORGET = "/coach/memory?forget=that+I+live+in+Paris";
const words = () => screen.findByRole<HTMLInputElement>("textbox", { name: "What to forget" });

test("an address that says what to forget opens the question with it", async () => {
  open(FORGET);

  expect((await words()).value).toBe("that I live in Paris");
  expect(screen.getByRole("dialog", { name: "Forget something" })).toBeTruthy();
});

test("without it, nothing is asked before a click", async () => {
  open("/coach/memory");
  const button = await screen.findByRole("button", { name: "Forget something…" });
  expect(screen.queryByRole("dialog")).toBeNull();
  await userEvent.click(button);

  expect((await words()).value).toBe("");
});

test("an address that comes while the page is open asks as well", async () => {
  const router = open("/coach/memory");
  await screen.findByRole("button", { name: "Forget something…" });
  router.history.push(FORGET);

  expect((await words()).value).toBe("that I live in Paris");
});

test("who cancels is on the page again, and a reload asks no more", async () => {
  const router = open(FORGET);
  await words();
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));

  expect(await screen.findByRole("button", { name: "Forget something…" })).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(router.state.location.search).toEqual({});
});
