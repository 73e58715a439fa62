import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { waitingQuery } from "../../shared/profile/queries";
import { InTheme } from "../../shared/ui/InTheme";
import { Rail } from "./Rail";

async function show(waiting: number) {
  vi.stubGlobal("fetch", async () => Response.json({ items: [], waiting, next_cursor: null }));
  const queries = new QueryClient();
  queries.setQueryData(waitingQuery().queryKey, waiting);
  const root = createRootRoute({
    component: () => (
      <>
        <Rail onSearch={() => {}} account={null} />
        <Outlet />
      </>
    ),
  });
  const page = createRoute({ getParentRoute: () => root, path: "/documents", component: () => null });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: ["/documents"] }),
  });
  render(
    <InTheme>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </InTheme>,
  );
  return screen.findByRole("navigation", { name: "Workspace" });
}

test("the page that one is on is told from the others", async () => {
  await show(0);

  expect(screen.getByRole("link", { current: "page" }).textContent).toBe("Documents");
});

test.each([
  [0, "Profile"],
  [1, "1Profile, 1 waiting"],
  [140, "99+Profile, 140 waiting"],
])("with %i facts that wait the profile's name is “%s”", async (waiting, name) => {
  const rail = await show(waiting);

  expect([...rail.querySelectorAll("a")].map((link) => link.textContent)).toContain(name);
});
