import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { JobView } from "../../shared/api/client";
import { InTheme } from "../../shared/ui/InTheme";
import { AddFiles } from "./AddFiles";
import { Uploads } from "./Uploads";
import { UploadsProvider } from "./UploadsContext";

const job = {
  id: "j",
  kind: "document.read",
  name: "cv.pdf",
  state: "running",
  progress: { step: "understanding", message: "read 3 pages", done: 1, total: 3 },
  result: null,
  error_message: null,
  finished_at: null,
  retryable: false,
} as JobView;
const now = () => new Date().toISOString();

function show(...jobs: Partial<JobView>[]) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    const items = jobs.map((given) => ({ ...job, ...given }));
    return Response.json(request.method === "GET" ? { items, next_cursor: null } : items[0]);
  });
  const page = () => (
    <UploadsProvider>
      <AddFiles />
      <Uploads />
    </UploadsProvider>
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
  return asked;
}

const line = async () => within(await screen.findByRole("listitem"));

test("a file that is read tells its step and how far it is", async () => {
  show({});

  expect((await line()).getByRole("status").textContent).toBe("Read 3 pages");
  expect((await line()).getByRole("progressbar").getAttribute("value")).toBe("33");
});

test("what was read leads to its document and to what waits for a look", async () => {
  show({ state: "succeeded", finished_at: now(), result: { document_id: "d", waiting: 6 } });
  const links = (await line())
    .getAllByRole("link")
    .map((link) => [link.textContent, link.getAttribute("href")]);

  expect(links).toEqual([
    ["Open beside the page", "/import/d"],
    ["Review 6", "/profile/review"],
  ]);
});

test("a file that can be read another time says why it was not and can be tried again", async () => {
  const error_message = "The reader is busy.";
  const asked = show({ state: "failed", finished_at: now(), error_message, retryable: true });
  expect((await line()).getByRole("alert").textContent).toBe(error_message);
  await userEvent.click((await line()).getByRole("button", { name: "Try again" }));

  expect(asked).toContain("POST /api/jobs/j/retry");
});

test("a file that is not kept is chosen again", async () => {
  show({ state: "failed", finished_at: now(), error_message: "There is no text in it." });
  expect((await line()).queryByRole("button", { name: "Try again" })).toBeNull();
  await (await line()).findByRole("button", { name: "Choose another file" });
  const large = new File([], "cv.pdf");
  Object.defineProperty(large, "size", { value: 21 * 1024 * 1024 });
  await userEvent.upload(await screen.findByLabelText("Another file in place of cv.pdf"), large);

  expect((await line()).getByRole("alert").textContent).toContain("the limit is 20 MB");
});

test("a file that is being read can be called off", async () => {
  const asked = show({});
  await userEvent.click((await line()).getByRole("button", { name: "Cancel: cv.pdf" }));

  expect(asked).toContain("POST /api/jobs/j/cancel");
});

test("a line that is put away stays away", async () => {
  show({ state: "succeeded", finished_at: now() });
  await userEvent.click((await line()).getByRole("button", { name: "Put away: cv.pdf" }));

  await waitFor(() => expect(screen.queryByRole("listitem")).toBeNull());
  expect(sessionStorage.getItem("kairix.dismissed-uploads")).toBe("j");
});

test("a file that is too large is refused before it is sent", async () => {
  show();
  const large = new File([], "huge.pdf");
  Object.defineProperty(large, "size", { value: 21 * 1024 * 1024 });
  await userEvent.upload(await screen.findByLabelText("Files to read"), large);

  expect((await line()).getByRole("alert").textContent).toContain("the limit is 20 MB");
});

const read = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `j${at}`,
    name: `${at}.pdf`,
    state: "succeeded" as const,
    finished_at: now(),
    result: { document_id: `d${at}`, waiting: 2 },
  }));

test("many files that were read share a line, which opens", async () => {
  show(...read(12));
  expect((await line()).getByRole("link", { name: "Review 24" })).toBeTruthy();
  await userEvent.click((await line()).getByRole("button", { name: "12 files read" }));

  expect(screen.getAllByRole("listitem")).toHaveLength(13);
});

test("what was read can be put away at once, and what failed stays", async () => {
  show({ id: "f", name: "odd.pdf", state: "failed", finished_at: now() }, ...read(5));
  await userEvent.click(await screen.findByRole("button", { name: "Put away all that was read" }));

  expect((await line()).getByText("odd.pdf")).toBeTruthy();
});
