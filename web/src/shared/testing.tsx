import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { vi } from "vitest";
import { FreshQueries } from "./freshQueries";

/** Part of a page as the workspace shows it: with a router and a cache. */
export function renderPart(part: ReactNode): void {
  const root = createRootRoute({ component: () => part });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  const queries = new FreshQueries({ defaultOptions: { queries: { retry: false } } });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

type Answer = (body: unknown) => unknown;

/** Answers `GET /api/x` and the like; what was sent is kept. An answer that is a Response goes as it is. */
export function answerWith(answers: Record<string, Answer>): { call: string; body: unknown }[] {
  const sent: { call: string; body: unknown }[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const call = `${request.method} ${new URL(request.url).pathname}`;
    const text = await request.text();
    const body: unknown = text === "" ? null : JSON.parse(text);
    if (request.method !== "GET") sent.push({ call, body });
    const answer = answers[call];
    if (answer === undefined) return Response.json({ code: "not_found" }, { status: 404 });
    const answered = await answer(body);
    return answered instanceof Response ? answered : Response.json(answered ?? {});
  });
  return sent;
}
