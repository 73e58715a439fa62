import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { answerWith, renderPart } from "../../shared/testing";
import { Roadmaps, type RoadmapsSearch } from "./Roadmaps";
import { aMilestone, aRoadmap } from "./testing";
import type { Milestone, Roadmap } from "./wire";

const SQL = aMilestone({ key: "sql", title: "Deepen SQL" });
const KUBERNETES = aMilestone({ key: "kubernetes", title: "Run services" });
const CHANGED = ["sql", "kubernetes"].map((key) => `PATCH /api/roadmaps/r1/milestones/${key}`);

/** A server that stores each change when it is let go. */
function open(search: RoadmapsSearch, ...items: Milestone[]) {
  let stored: Roadmap = aRoadmap({ items });
  const change = (key: string, body: unknown) => {
    const changed = stored.items.map((one) => (one.key === key ? { ...one, ...(body as object) } : one));
    stored = { ...stored, revision: stored.revision + 1, items: changed };
    return stored;
  };
  const asked: { call: string; body: unknown; go: () => void; refuse: () => void }[] = [];
  const slowly = (call: string, key: string) => (body: unknown) =>
    new Promise((resolve) => {
      const refuse = () =>
        resolve(Response.json({ code: "busy", detail: `${key}: not now.` }, { status: 503 }));
      asked.push({ call, body, go: () => resolve(change(key, body)), refuse });
    });
  answerWith({
    "GET /api/roadmaps": () => ({ items: [stored], wanted: [] }),
    "GET /api/roadmaps/r1": () => stored,
    "GET /api/jobs": () => ({ items: [], next_cursor: null }),
    "POST /api/roadmaps/r1/milestones": () => Response.json({ detail: "Not now." }, { status: 503 }),
    ...Object.fromEntries(CHANGED.map((call) => [call, slowly(call, call.split("/").at(-1) ?? "")])),
  });
  const shown = (seen: RoadmapsSearch) => <Roadmaps today="2026-12-10" search={seen} onSearch={() => {}} />;
  renderPart(shown(search));
  return {
    asked,
    elsewhere: (key: string, body: object) => change(key, body),
    /** Let the change with this number go, counted from 0, once it was asked for. */
    settle: async (index: number, how: "go" | "refuse") => {
      await waitFor(() => expect(asked.length).toBeGreaterThan(index));
      asked[index]?.[how]();
    },
  };
}

const doing = () => within(screen.getByRole("region", { name: "Doing" }));

async function toDoing(...titles: string[]) {
  for (const title of titles) {
    (await screen.findByRole("button", { name: new RegExp(`^${title}`) })).focus();
    await userEvent.keyboard("{ArrowRight}");
  }
}

test("cards that are moved quickly all stay where they were put", async () => {
  const { settle } = open({ shape: "board" }, SQL, KUBERNETES);
  await toDoing("Deepen SQL", "Run services");
  await settle(0, "go");
  await screen.findByText("Deepen SQL: Doing.");

  expect([doing().queryByText("Deepen SQL"), doing().queryByText("Run services")]).not.toContain(null);
});

test("what is done to a roadmap is stored one after the other", async () => {
  const { asked } = open({ shape: "board" }, SQL, KUBERNETES);
  await toDoing("Deepen SQL", "Run services");

  expect(asked.map(({ call }) => call)).toEqual([CHANGED[0]]);
});

test("a card that cannot be moved takes no other back, and is told of", async () => {
  const { settle } = open({ shape: "board" }, SQL, KUBERNETES);
  await toDoing("Deepen SQL", "Run services");
  await settle(0, "refuse");
  await waitFor(() => expect(doing().queryByText("Deepen SQL")).toBeNull());
  await settle(1, "go");
  await screen.findByText("Run services: Doing.");

  expect([doing().queryByText("Run services") !== null, screen.getByRole("alert").textContent]).toEqual([
    true,
    "sql: not now.",
  ]);
});

test("notes that another window wrote are not written over by who wrote none", async () => {
  const { asked, elsewhere, settle } = open({ milestone: "sql" }, SQL);
  await screen.findByRole("textbox", { name: "Notes" });
  elsewhere("sql", { notes: "From elsewhere" });
  await userEvent.click(screen.getByRole("radio", { name: "Doing" }));
  await settle(0, "go");
  await screen.findByDisplayValue("From elsewhere");
  await userEvent.click(screen.getByRole("textbox", { name: "Notes" }));
  await userEvent.tab();

  expect(asked).toHaveLength(1);
});

test("notes are stored when who wrote them has left at once", async () => {
  const { asked } = open({ milestone: "sql" }, SQL);
  await userEvent.type(await screen.findByRole("textbox", { name: "Notes" }), "Read the manual");
  cleanup();

  await waitFor(() => expect(asked.map(({ body }) => body)).toEqual([{ notes: "Read the manual" }]));
});

test("notes that cannot be stored are not sent again and again", async () => {
  const { asked } = open({ milestone: "sql" }, SQL);
  const notes = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });
  await userEvent.type(notes, "Read the manual");
  await userEvent.tab();
  await waitFor(() => expect(asked).toHaveLength(1));
  vi.useFakeTimers();
  asked[0]?.refuse();
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  vi.useRealTimers();

  screen.getByText("Not stored yet");
  expect([asked.length, notes.value]).toEqual([1, "Read the manual"]);
});

test("a milestone of one's own that cannot be added stays written", async () => {
  open({}, SQL);
  const own = await screen.findByRole<HTMLInputElement>("textbox", { name: "A milestone of your own" });
  await userEvent.type(own, "Speak at a meetup{Enter}");
  await screen.findByText("Not now.");

  expect(own.value).toBe("Speak at a meetup");
});

test("a roadmap is made to what is chosen, not to what was chosen before", async () => {
  const role = { key: "data-engineer", title: "Data Engineer", has_ranks: true };
  const slow = Promise.withResolvers<void>();
  const held = { role, title: "Data Engineer", readiness: 0.4, known: 1, hours: 260, gaps: [], path: [] };
  answerWith({
    "GET /api/roadmaps": () => ({ items: [], wanted: [{ role, seniority: "mid" }] }),
    "GET /api/jobs": () => ({ items: [], next_cursor: null }),
    "GET /api/roles": () => ({ items: [role] }),
    "POST /api/roadmaps/compare": async (body) => {
      const [{ seniority }] = (body as { roles: [{ seniority: string }] }).roles;
      if (seniority !== "mid") await slow.promise;
      return { items: [{ ...held, seniority }] };
    },
  });
  renderPart(<Roadmaps today="2026-12-10" search={{}} onSearch={() => {}} />);
  const make = await screen.findByRole<HTMLButtonElement>("button", { name: "Make this roadmap" });
  await userEvent.click(screen.getByRole("combobox", { name: "Level of Data Engineer" }));
  await userEvent.click(await screen.findByRole("option", { name: "Senior" }));
  expect(make.disabled).toBe(true);
  slow.resolve();

  await waitFor(() => expect(make.disabled).toBe(false));
});
