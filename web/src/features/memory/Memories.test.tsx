import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { MemoryView } from "../../shared/api/client";
import { Memories } from "./Memories";
import { aMemory } from "./testing";

/** A server that keeps memories: what is deleted is not listed, until it is restored. */
function show(...memories: MemoryView[]) {
  const sent: string[] = [];
  const deleted = new Set<string>();
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname, searchParams } = new URL(request.url);
    const [, , , id = "", verb] = pathname.split("/");
    if (request.method === "GET") {
      const query = searchParams.get("query") ?? "";
      const items = memories.filter((one) => !deleted.has(one.id) && one.text.includes(query));
      return Response.json({ items, next_cursor: null });
    }
    sent.push(`${request.method} ${pathname} ${await request.text()}`.trim());
    if (request.method === "DELETE") deleted.add(id);
    if (verb === "restore") deleted.delete(id);
    return request.method === "DELETE" ? new Response(null, { status: 204 }) : Response.json(aMemory());
  });
  const router = createRouter({
    routeTree: createRootRoute({ component: Memories }),
    history: createMemoryHistory(),
  });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return sent;
}

test("a memory stands with its words, its date and the way to where it was said", async () => {
  show(aMemory());

  expect(await screen.findByText("we want to move to Lyon next year")).toBeTruthy();
  expect(screen.getByText("20 November 2026")).toBeTruthy();
  expect(screen.getByRole<HTMLAnchorElement>("link", { name: "to your coach" }).search).toContain(
    "message=q1",
  );
});

test("what is deleted can be brought back from where it was", async () => {
  const sent = show(aMemory());
  await userEvent.click(await screen.findByRole("button", { name: "Delete" }));
  const undo = await screen.findByRole("button", { name: "Undo: delete Wants to move to Lyon" });
  await waitFor(() => expect(document.activeElement).toBe(undo));
  await userEvent.click(undo);

  expect(await screen.findByRole("button", { name: "Delete" })).toBeTruthy();
  expect(sent).toEqual(["DELETE /api/memories/m1", "POST /api/memories/m1/restore"]);
});

test("a memory is put right in its place", async () => {
  const sent = show(aMemory());
  await userEvent.click(await screen.findByRole("button", { name: "Edit" }));
  const box = screen.getByRole("textbox", { name: "What to remember" });
  await userEvent.clear(box);
  await userEvent.type(box, "Wants to move to Nice{Enter}");

  expect(await screen.findByRole("button", { name: "Edit" })).toBeTruthy();
  expect(sent).toEqual(['PATCH /api/memories/m1 {"text":"Wants to move to Nice","kind":"plan"}']);
});

test("what was superseded is folded under what took its place", async () => {
  const successor = { id: "m1", text: "Wants to move to Lyon", said_at: "2026-11-20T10:00:00Z" };
  const before = { id: "m0", text: "Wants to stay", quote: "", status: "superseded" as const };
  show(aMemory(), aMemory({ ...before, superseded_by: successor }));

  const fold = (await screen.findByText("What it was before")).closest("details");
  expect(fold?.textContent).toContain("Wants to stay");
  expect(screen.getAllByRole("button", { name: "Edit" })).toHaveLength(1);
});

test("who finds nothing is told so", async () => {
  show(aMemory());
  await userEvent.type(await screen.findByRole("searchbox"), "Tokyo");

  expect(await screen.findByText("Nothing like that is remembered.")).toBeTruthy();
});
