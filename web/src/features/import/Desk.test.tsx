import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { Correction, DocumentView } from "../../shared/api/client";
import { Desk } from "./Desk";

const TEXT = "Ada Nowak\nQuillon\nEngineer\n";
const span = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  page: null,
  box: null,
});

const DRAFT: DocumentView = {
  id: "d1",
  name: "ada.txt",
  media_type: "text/plain",
  language: "en",
  state: "draft",
  created_at: "2026-11-21T08:00:00Z",
  text: TEXT,
  pages: [],
  resume: { basics: { name: "Ada Nowak" }, work: [{ position: "Quillon", name: "Engineer" }] },
  spans: {
    "/basics/name": span("Ada Nowak"),
    "/work/0/position": span("Quillon"),
    "/work/0/name": span("Engineer"),
  },
  own: [],
  confidence: { "/basics/name": 0.95, "/work/0/position": 0.5, "/work/0/name": 0.6 },
  is_doubted: false,
  notices: [],
  corrections: [],
  revision: 0,
};

let posted: string[];
let sent: { corrections: Correction[]; revision: number }[];
let refusal: { code: string; detail: string } | null;

beforeEach(() => {
  sessionStorage.clear();
  sent = [];
  posted = [];
  refusal = null;
  vi.stubGlobal("fetch", async (request: Request) => {
    if (request.method === "POST") {
      posted.push(new URL(request.url).pathname);
      return Response.json({ ...DRAFT, id: "d2" });
    }
    if (request.method === "GET") return Response.json({ ...DRAFT, is_doubted: true });
    const body = (await request.json()) as { corrections: Correction[]; revision: number };
    if (refusal) return Response.json(refusal, { status: 409 });
    sent.push(body);
    return Response.json({ ...DRAFT, revision: body.revision + 1, corrections: body.corrections });
  });
});

const opened = vi.fn();

function open(changes: Partial<DocumentView> = {}, queries = new QueryClient()) {
  const onReload = vi.fn(async () => ({
    data: { ...DRAFT, revision: 4, corrections: [{ op: "remove", path: "/work/0", value: null }] },
  }));
  const { unmount } = render(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <Desk
          document={{ ...DRAFT, ...changes }}
          onReload={onReload}
          onLeave={() => {}}
          onOpen={(document) => opened(document.id)}
        />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return unmount;
}

const understood = () => within(screen.getByRole("main", { name: "What was understood" }));
const value = (words: string) => understood().getByRole("button", { name: new RegExp(`^${words}`) });
const place = (pointer: string) => document.querySelector(`[data-place="${pointer}"]`);

test("pointing at a value lights its place, and the other way round", () => {
  open();
  fireEvent.focus(value("Ada Nowak"));
  expect(place("/basics/name")?.getAttribute("data-lit")).toBe("true");
  const employer = place("/work/0/name");
  if (employer) fireEvent.mouseEnter(employer);

  expect(value("Engineer").closest("[data-value]")?.getAttribute("data-lit")).toBe("true");
});

test("unsure values are marked in words, counted, and stepped through with n and p", async () => {
  open();
  expect(value("Quillon").textContent).toContain("check");
  expect(screen.getByText(/to check/).textContent).toBe("2 values to check");
  await userEvent.keyboard("n");
  expect(document.activeElement).toBe(value("Quillon"));
  await userEvent.keyboard("p");

  expect(document.activeElement).toBe(value("Engineer"));
});

test("a value that is right need not be checked again", async () => {
  open();
  await userEvent.click(understood().getAllByRole("button", { name: "It is right" })[0] as HTMLElement);

  expect(screen.getByText(/to check/).textContent).toBe("1 value to check");
});

test("a value is corrected in place and kept on the server", async () => {
  open();
  await userEvent.click(value("Ada Nowak"));
  await userEvent.clear(screen.getByRole("textbox", { name: "Name" }));
  await userEvent.keyboard("Ada King{Enter}");
  expect(value("Ada King").textContent).toContain("yours");
  await waitFor(() => expect(sent).toHaveLength(1));

  expect(sent[0]).toEqual({
    corrections: [{ op: "replace", path: "/basics/name", value: "Ada King" }],
    revision: 0,
  });
});

test("who has left before a correction was kept finds it when they come back", async () => {
  const queries = new QueryClient();
  const leave = open({}, queries);
  await userEvent.click(value("Ada Nowak"));
  await userEvent.clear(screen.getByRole("textbox", { name: "Name" }));
  await userEvent.keyboard("Ada King{Enter}");
  leave();

  await waitFor(() => expect(queries.getQueryData(["document", DRAFT.id])).toMatchObject({ revision: 1 }));
});

test("Escape leaves a value as it was", async () => {
  open();
  await userEvent.click(value("Ada Nowak"));
  await userEvent.keyboard("Somebody else{Escape}");

  expect(value("Ada Nowak")).toBeTruthy();
});

test("a correction that is half typed is still there when one comes back", async () => {
  const leave = open();
  await userEvent.click(value("Ada Nowak"));
  await userEvent.clear(screen.getByRole("textbox", { name: "Name" }));
  await userEvent.keyboard("Ada Ki");
  leave();
  open();
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Name" }).value).toBe("Ada Ki");
  await userEvent.click(screen.getByRole("button", { name: "Keep" }));
  await waitFor(() => expect(sent).toHaveLength(1));

  expect(sessionStorage.getItem("kairix.half-typed.d1")).toBeNull();
});

test("an entry that is half added is still there when one comes back", async () => {
  const leave = open();
  await userEvent.click(screen.getByRole("button", { name: "Add a position" }));
  await userEvent.keyboard("Captain");
  leave();
  open();

  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "New position" }).value).toBe("Captain");
});

test("what was left as it was is not half typed", async () => {
  const leave = open();
  await userEvent.click(value("Ada Nowak"));
  await userEvent.keyboard("Somebody else{Escape}");
  leave();
  open();

  expect(screen.queryByRole("textbox")).toBeNull();
});

test("title and employer change places, and back again", async () => {
  open();
  await userEvent.click(screen.getByRole("button", { name: "Swap title and employer" }));
  const title = () => value("Engineer").closest("[data-value]")?.getAttribute("data-value");
  expect(title()).toBe("/work/0/position");
  await userEvent.keyboard("{Control>}z{/Control}");

  expect(title()).toBe("/work/0/name");
});

test("an entry that is none is removed", async () => {
  open();
  await userEvent.click(screen.getByRole("button", { name: "Remove this position" }));

  expect(understood().queryByText("Quillon")).toBeNull();
});

test("a skill that was not found is added", async () => {
  open();
  await userEvent.click(screen.getByRole("button", { name: "Add a skill" }));
  await userEvent.keyboard("Sailing{Enter}");

  expect(value("Sailing")).toBeTruthy();
});

async function collide(button: string, ...typed: string[]) {
  refusal = { code: "document_changed", detail: "Corrected in another window." };
  open();
  await userEvent.click(screen.getByRole("button", { name: button }));
  for (const keys of typed) await userEvent.keyboard(keys);
  const load = await screen.findByRole("button", { name: "Load what was corrected there" });
  refusal = null;
  await userEvent.click(load);
}

test("who was slower than another window goes on from what was corrected there", async () => {
  await collide("Add a skill", "Sailing{Enter}");
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());

  expect(understood().queryByText("Quillon")).toBeNull();
  expect(value("Sailing")).toBeTruthy();
});

test("what both windows did to the same value is told", async () => {
  await collide("Swap title and employer");

  expect((await screen.findByRole("alert")).textContent).toContain("Title: “Engineer”");
});

test("whether a file that names somebody else is about its owner is asked beside it", async () => {
  open({
    is_doubted: true,
    notices: [{ code: "another_person", message: "This file names Eve, and you are Ada.", span: null }],
  });
  await userEvent.click(await screen.findByRole("button", { name: "Yes, it is mine" }));

  await waitFor(() => expect(posted).toEqual(["/api/documents/d1/trust"]));
});

test("what was left out of the file is told, with its place", () => {
  open({
    notices: [{ code: "hidden_text", message: "Hidden words were left out.", span: span("Engineer") }],
  });
  fireEvent.click(screen.getByRole("button", { name: "See the place" }));

  expect(screen.getByText("Hidden words were left out.")).toBeTruthy();
});

test("a draft that another window took is corrected in a new one", async () => {
  refusal = { code: "document_settled", detail: "Taken in the meantime." };
  open();
  await userEvent.click(screen.getByRole("button", { name: "Remove this position" }));
  const correct = await screen.findByRole("button", { name: "Correct this" });
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  refusal = null;
  await userEvent.click(correct);
  await waitFor(() => expect(opened).toHaveBeenLastCalledWith("d1"));

  expect(sent).toEqual([{ corrections: [{ op: "remove", path: "/work/0" }], revision: 0 }]);
});

test("what is in use is corrected in a draft of its own", async () => {
  open({ state: "current" });
  await userEvent.click(screen.getByRole("button", { name: "Correct this" }));
  await waitFor(() => expect(opened).toHaveBeenLastCalledWith("d2"));

  expect(posted).toEqual(["/api/documents/d1/revise"]);
});

test("a résumé that does not say whose it is is not published unasked", async () => {
  HTMLDialogElement.prototype.showModal = vi.fn();
  open({ resume: { work: [] }, spans: {} });
  await userEvent.click(screen.getByRole("button", { name: "Use this résumé" }));

  expect(screen.getByText("Use it without a name?")).toBeTruthy();
  expect(posted).toEqual([]);
});

test("what could not be sent is sent when the network is back", async () => {
  refusal = { code: "unavailable", detail: "Not now." };
  open();
  await userEvent.click(screen.getByRole("button", { name: "Remove this position" }));
  await screen.findByRole("alert");
  refusal = null;
  fireEvent(window, new Event("online"));

  await waitFor(() => expect(sent).toHaveLength(1));
});

test("whoever reloads while a correction is half written is asked", async () => {
  open();
  await userEvent.click(value("Ada Nowak"));
  await userEvent.keyboard("Ada K");
  const leaving = new Event("beforeunload", { cancelable: true });
  fireEvent(window, leaving);

  expect(leaving.defaultPrevented).toBe(true);
});

test("what is in use is looked at, not corrected", () => {
  open({ state: "current" });

  expect(screen.queryByRole("button", { name: "Remove this position" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Use this résumé" })).toBeNull();
});
