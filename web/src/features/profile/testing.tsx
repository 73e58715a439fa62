import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { vi } from "vitest";
import type { AttributeSpec, FactSource, FactView } from "../../shared/profile/wire";
import { Deeds } from "./deeds/Deeds";

const NOWHERE: FactSource = {
  kind: "document",
  document_id: "d1",
  document_name: "ada.pdf",
  page: null,
  path: "",
  span: null,
  conversation_id: null,
  message_id: null,
  basis: [],
};

/** A fact with what a test is about. */
export function aFact({
  source,
  ...fact
}: Partial<Omit<FactView, "source">> & { source?: Partial<FactSource> } = {}): FactView {
  return {
    id: "f1",
    attribute: "headline",
    entry: "",
    value: "Engineer",
    status: "accepted",
    disclosure: "public",
    quote: "Engineer",
    confidence: 0.97,
    extractor: "importer/1",
    extracted_at: "2026-11-21T08:00:00Z",
    source: { ...NOWHERE, ...source },
    ...fact,
  };
}

/** An attribute with what a test is about. */
export function aSpec(spec: Partial<AttributeSpec> = {}): AttributeSpec {
  return {
    key: "headline",
    section: "identity",
    type: "text",
    label: "Headline",
    description: "What the person is, in a line.",
    question: "",
    drawn: "text",
    disclosure: "public",
    unit: "",
    currency: "",
    choices: [],
    entry: null,
    derived: false,
    priority: 1,
    vocabulary: "",
    ...spec,
  };
}

/** Part of a page as the workspace shows it: with a router, a cache, and what tells of deeds. */
export function renderPart(part: ReactNode): void {
  const root = createRootRoute({ component: () => <Deeds>{part}</Deeds> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
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
    const answered = answer(body);
    return answered instanceof Response ? answered : Response.json(answered ?? {});
  });
  return sent;
}
