import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { TakeResume } from "./TakeResume";

function show() {
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <TakeResume />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

async function choose(label: string) {
  await userEvent.click(screen.getByRole("button", { name: "Résumé" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: label }));
}

test("a résumé that cannot be printed says why and what helps", async () => {
  const problem = { code: "unprintable_text", detail: "This résumé has letters that no font can print." };
  vi.spyOn(globalThis, "fetch").mockResolvedValue(
    Response.json(problem, { status: 422, headers: { "content-type": "application/problem+json" } }),
  );
  show();
  await choose("PDF, to print and to send");

  expect((await screen.findByRole("alert")).textContent).toBe(problem.detail);
});

test("what was taken is a file with its ending", async () => {
  vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response("# Ada"));
  const named: string[] = [];
  URL.createObjectURL = () => "blob:";
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    named.push(this.download);
  });
  show();
  await choose("Markdown, to edit");

  await waitFor(() => expect(named).toEqual(["resume.md"]));
});
