import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { InTheme } from "../../../shared/ui/InTheme";
import { Deeds } from "../deeds/Deeds";
import { Learnt } from "./Learnt";

const operation = { number: 1, at: "2026-11-21T15:00:00Z", steps: [], undoes: null, undone_by: null };

async function show(...operations: object[]) {
  vi.stubGlobal("fetch", async (request: Request) =>
    Response.json(
      request.url.endsWith("/schema")
        ? { sections: [], attributes: [] }
        : { items: operations.map((given) => ({ ...operation, ...given })), next_cursor: null },
    ),
  );
  const page = () => (
    <Deeds>
      <Learnt />
    </Deeds>
  );
  const router = createRouter({
    routeTree: createRootRoute({ component: page }),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  render(
    <InTheme>
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </InTheme>,
  );
  return within(await screen.findByRole("complementary", { name: "Learnt of late" }));
}

test("what Kairix learnt is told, with the way to take it back; what its owner did is not", async () => {
  const learnt = await show(
    { id: "a", actor: "kairix", title: "Heard in a talk" },
    { id: "b", actor: "owner", title: "Edited by hand" },
  );

  expect(await learnt.findByRole("button", { name: "Undo: Heard in a talk" })).toBeTruthy();
  expect(learnt.queryByText("Edited by hand")).toBeNull();
});

test("before anything was learnt it says what will be here", async () => {
  const learnt = await show();

  expect(await learnt.findByText(/appears here while you talk/)).toBeTruthy();
});
