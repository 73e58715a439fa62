import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import EarlierConversations from "./EarlierConversations";
import { representativeOf } from "./partner";
import { card } from "./testing";

interface Kept {
  id: string;
  agent: string;
  handle: string;
  title: string;
  updated_at: string;
}

let kept: Kept[];
let refusal: string | null;

beforeEach(() => {
  const conversation = { agent: "representative", handle: "ada", updated_at: "2026-11-21T08:00:00Z" };
  kept = [
    { ...conversation, id: "c1", title: "Engines" },
    { ...conversation, id: "c2", title: "Music" },
  ];
  refusal = null;
  vi.stubGlobal("fetch", async (request: Request) => {
    const id = new URL(request.url).pathname.split("/")[3];
    if (request.method === "GET") return Response.json({ items: kept, next_cursor: null });
    if (refusal) return Response.json({ code: "busy", detail: refusal }, { status: 503 });
    if (request.method === "DELETE") {
      kept = kept.filter((conversation) => conversation.id !== id);
      return new Response(null, { status: 204 });
    }
    const { title } = (await request.json()) as { title: string };
    kept = kept.map((conversation) => (conversation.id === id ? { ...conversation, title } : conversation));
    return Response.json({});
  });
});

async function open() {
  const told = { onOpen: vi.fn(), onDeleted: vi.fn() };
  render(
    // Nothing is laid out here; "test" shows what floats above the page all the same.
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <EarlierConversations partner={representativeOf(card)} current="c1" {...told} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Earlier conversations" }));
  await screen.findByText("Engines");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Your earlier conversations"));
  return told;
}

/** The button of that name in the line of that conversation. */
const button = (name: string, title: string) => screen.getByRole("button", { name, description: title });
const lines = () => within(screen.getByRole("dialog"));

test("an earlier conversation is opened", async () => {
  const { onOpen } = await open();
  await userEvent.click(screen.getByText("Music"));

  expect(onOpen).toHaveBeenCalledWith("c2");
});

test("a conversation gets another name", async () => {
  await open();
  await userEvent.click(button("Rename", "Music"));
  await userEvent.keyboard("Notes on music{Enter}");

  expect(await lines().findByText("Notes on music")).toBeTruthy();
});

test("a name that was not given leaves the old one", async () => {
  await open();
  await userEvent.click(button("Rename", "Music"));
  await userEvent.keyboard("Notes");
  await userEvent.click(screen.getByText("Cancel"));

  expect(kept.map((conversation) => conversation.title)).toEqual(["Engines", "Music"]);
});

test("nothing is deleted without being asked", async () => {
  await open();
  await userEvent.click(button("Delete", "Music"));
  await userEvent.click(screen.getByText("Keep"));

  expect(kept).toHaveLength(2);
});

test("a conversation that is deleted leaves the list, and the page hears of it", async () => {
  const { onDeleted } = await open();
  await userEvent.click(button("Delete", "Engines"));
  await userEvent.click(screen.getByText("Delete"));
  await waitFor(() => expect(lines().queryByText("Engines")).toBeNull());

  expect(onDeleted).toHaveBeenCalledWith("c1");
});

test("a deletion that fails says why and can be tried again", async () => {
  refusal = "Try later.";
  await open();
  await userEvent.click(button("Delete", "Engines"));
  await userEvent.click(screen.getByText("Delete"));

  expect((await screen.findByRole("alert")).textContent).toBe("Try later.");
});
