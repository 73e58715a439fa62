import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { DocumentLabel } from "../../shared/api/client";
import { InTheme } from "../../shared/ui/InTheme";
import { Documents } from "./Documents";

const label = {
  id: "d",
  name: "ada.pdf",
  media_type: "application/pdf",
  language: "en",
  state: "draft",
  created_at: new Date().toISOString(),
  person: "Ada Nowak",
  unsure: 0,
  is_sample: false,
} as DocumentLabel;

function show(...given: Partial<DocumentLabel>[]) {
  let items = given.map((each) => ({ ...label, ...each }));
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    if (request.method === "DELETE") items = items.filter(({ id }) => !request.url.endsWith(id));
    return request.method === "DELETE"
      ? new Response(null, { status: 204 })
      : Response.json({ items, next_cursor: null });
  });
  const opened = vi.fn();
  render(
    <InTheme>
      <QueryClientProvider client={new QueryClient()}>
        <Documents onOpen={opened} />
      </QueryClientProvider>
    </InTheme>,
  );
  return { asked, opened };
}

const line = async () => within(await screen.findByRole("listitem"));

test("a document says what it is, whose, and what waits for a look", async () => {
  show({ unsure: 3 });
  const words = (await line()).getByRole("button", { name: /^ada\.pdf/ }).textContent;

  for (const part of ["Ada Nowak", "Draft", "PDF", "3 to check"]) expect(words).toContain(part);
});

test("a document is opened by its line", async () => {
  const { opened } = show({});
  await userEvent.click((await line()).getByRole("button", { name: /^ada\.pdf/ }));

  expect(opened).toHaveBeenCalledWith("d");
});

test("a document is deleted once its owner has said so twice", async () => {
  const { asked } = show({});
  await userEvent.click((await line()).getByRole("button", { name: "Delete ada.pdf" }));
  expect(asked).not.toContain("DELETE /api/documents/d");
  await userEvent.click((await line()).getByRole("button", { name: "Delete" }));

  await waitFor(() => expect(screen.queryByRole("listitem")).toBeNull());
  expect(asked).toContain("DELETE /api/documents/d");
});

test("the résumé in use cannot be deleted", async () => {
  show({ state: "current" });

  expect((await line()).queryByRole("button", { name: "Delete ada.pdf" })).toBeNull();
});
