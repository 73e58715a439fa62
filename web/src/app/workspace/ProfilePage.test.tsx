import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { UploadsProvider } from "../../features/documents/UploadsContext";
import { InTheme } from "../../shared/ui/InTheme";
import ProfilePage from "./ProfilePage";

test("a profile that cannot be had is told once, not by each of its parts", async () => {
  const failure = {
    status: 503,
    code: "storage_unavailable",
    detail: "The database is away.",
    request_id: "r1",
  };
  vi.stubGlobal("fetch", async () => Response.json(failure, { status: 503 }));
  const root = createRootRoute();
  const frame = createRoute({ getParentRoute: () => root, id: "frame" });
  const page = createRoute({ getParentRoute: () => frame, path: "/profile", component: ProfilePage });
  const router = createRouter({
    routeTree: root.addChildren([frame.addChildren([page])]),
    history: createMemoryHistory({ initialEntries: ["/profile"] }),
  });
  render(
    <InTheme>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <UploadsProvider>
          <RouterProvider router={router as never} />
        </UploadsProvider>
      </QueryClientProvider>
    </InTheme>,
  );
  await screen.findByRole("button", { name: "Try again" });
  expect(screen.getAllByRole("alert")).toHaveLength(1);
  expect(screen.queryByRole("heading", { name: "Everything, in words" })).toBeNull();
});
