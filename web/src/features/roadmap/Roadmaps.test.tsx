import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answerWith, renderPart } from "../../shared/testing";
import { Roadmaps, type RoadmapsSearch } from "./Roadmaps";
import { aMilestone, aRoadmap } from "./testing";
import type { Roadmap } from "./wire";

const DATA_ENGINEER = {
  key: "data-engineer",
  title: "Data Engineer",
  family: "data",
  soc: null,
  summary: "",
  has_ranks: true,
  credit: null,
};
const FITS = { id: "j2", kind: "roadmap.make", state: "succeeded", result: { proposed: null }, progress: [] };
const DONE = aMilestone({ key: "sql", title: "Deepen SQL", status: "done", done_on: "2026-11-01" });

function open(roadmap: Roadmap | null, search: RoadmapsSearch = {}) {
  let stored = roadmap;
  let revised = false;
  const sent = answerWith({
    "GET /api/roadmaps": () => ({ items: stored ? [stored] : [], wanted: [] }),
    "GET /api/roadmaps/r1": () => stored,
    "GET /api/jobs": () => ({ items: revised ? [FITS] : [], next_cursor: null }),
    "POST /api/roadmaps/r1/revise": () => {
      revised = true;
      return { ...FITS, state: "queued" };
    },
    "PATCH /api/roadmaps/r1": (body) => {
      stored = { ...(stored as Roadmap), ...(body as object) };
      return stored;
    },
    "GET /api/roles": () => ({ items: [DATA_ENGINEER] }),
    "POST /api/roadmaps/compare": () => ({
      items: [
        {
          role: DATA_ENGINEER,
          title: "Data Engineer",
          seniority: "mid",
          readiness: 0.42,
          known: 1,
          hours: 260,
          gaps: [],
          path: [],
        },
      ],
    }),
    "POST /api/roadmaps": () => ({ id: "j1", kind: "roadmap.make", state: "queued" }),
    "PATCH /api/roadmaps/r1/milestones/learn-kubernetes": (body) => {
      const items = stored?.items.map((one) =>
        one.key === "learn-kubernetes" ? { ...one, ...(body as object) } : one,
      );
      stored = { ...(stored as Roadmap), items: items ?? [] };
      return stored;
    },
    "POST /api/roadmaps/r1/proposals/2/accept": () => {
      stored = { ...(stored as Roadmap), proposal: null, version: 2 };
      return stored;
    },
  });
  const seen: RoadmapsSearch[] = [];
  renderPart(<Roadmaps today="2026-12-10" search={search} onSearch={(next) => seen.push(next)} />);
  return { sent, seen };
}

test("who has no roadmap names a role, sees how near it is, and has one made", async () => {
  const { sent } = open(null);
  await userEvent.type(await screen.findByRole("combobox", { name: /which role/i }), "data");
  await userEvent.click(await screen.findByRole("option", { name: "Data Engineer" }));
  await screen.findByText("Your profile shows 42 % of what is asked");
  screen.getByText(/260 hours to learn: 10 months at 6 hours a week/);

  await userEvent.click(screen.getByRole("button", { name: "Make this roadmap" }));
  await waitFor(() =>
    expect(sent).toContainEqual({
      call: "POST /api/roadmaps",
      body: { role: "data-engineer", seniority: "mid", hours_per_week: 6, starts_on: "2026-12-10" },
    }),
  );
});

test("milestones stand in time, with what is overdue", async () => {
  open(aRoadmap({ items: [DONE, aMilestone({ due_on: "2026-12-05" })] }));
  const rows = await screen.findByRole("list", { name: "Milestones in time" });
  const [done, overdue] = within(rows).getAllByRole("button");
  expect(done?.textContent).toContain("Done on 1 November 2026");
  expect(overdue?.textContent).toContain("Due since 5 December 2026");
});

test("a milestone is moved by its menu, and the move is taken back", async () => {
  const { sent } = open(aRoadmap({ items: [aMilestone(), DONE] }), { shape: "board" });
  await userEvent.click(await screen.findByRole("button", { name: /^Move “Run services/ }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Move to Doing" }));
  const moved = () => sent.filter(({ call }) => call.startsWith("PATCH"));
  await waitFor(() => expect(moved()).toHaveLength(1));
  expect(moved()[0]?.body).toEqual({ status: "doing", position: 0 });

  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(moved()[1]?.body).toEqual({ status: "todo", position: 0 }));
});

test("an arrow key moves a card to the column beside it", async () => {
  const { sent } = open(aRoadmap({ items: [aMilestone()] }), { shape: "board" });
  (await screen.findByRole("button", { name: /^Run services/ })).focus();
  await userEvent.keyboard("{ArrowRight}");
  await waitFor(() => expect(sent.some(({ call }) => call.startsWith("PATCH"))).toBe(true));
  within(screen.getByRole("region", { name: "Doing" })).getByText(/^Run services/);
});

test("a card keeps the focus where it is moved to", async () => {
  open(aRoadmap({ items: [aMilestone()] }), { shape: "board" });
  (await screen.findByRole("button", { name: /^Run services/ })).focus();
  await userEvent.keyboard("{ArrowRight}");
  const doing = screen.getByRole("region", { name: "Doing" });
  await waitFor(() => expect(doing.contains(document.activeElement)).toBe(true));
});

test("an end before the beginning is refused in its field, and nothing is sent", async () => {
  const { sent } = open(aRoadmap(), { milestone: "learn-kubernetes" });
  const until = await screen.findByLabelText(/^Until/);
  await userEvent.clear(until);
  await userEvent.type(until, "2026-11-30{Enter}");

  const problem = screen.getByRole("alert");
  expect(problem.textContent).toContain("before it begins, on 1 December 2026");
  expect(until.getAttribute("aria-describedby")).toBe(problem.id);
  expect(sent.filter(({ call }) => call.startsWith("PATCH"))).toEqual([]);
});

test.each([
  ["From", "2026-12-10", { starts_on: "2026-12-10" }],
  ["Until", "2027-03-31", { due_on: "2027-03-31" }],
])("%s alone is stored by Enter", async (label, day, body) => {
  const { sent } = open(aRoadmap(), { milestone: "learn-kubernetes" });
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, `${day}{Enter}`);
  await waitFor(() => expect(sent.find(({ call }) => call.startsWith("PATCH"))?.body).toEqual(body));
  expect(document.activeElement).toBe(field);
});

test("half a date is no date", async () => {
  const { sent } = open(aRoadmap(), { milestone: "learn-kubernetes" });
  const until = await screen.findByLabelText(/^Until/);
  await userEvent.clear(until);
  await userEvent.tab();
  screen.getByText("This is no whole date. Nothing was stored.");
  expect(sent.filter(({ call }) => call.startsWith("PATCH"))).toEqual([]);
});

test("a revision is shown before it is taken over", async () => {
  const proposal = {
    number: 2,
    reason: "Your profile now shows SQL at level 4.",
    made_by: "rules",
    created_at: "2026-12-09T10:00:00Z",
    readiness: 0.6,
    added: [],
    removed: [DONE],
    changed: [
      { milestone: "learn-kubernetes", title: "Run services", field: "effort_hours", before: 120, after: 80 },
    ],
  } as unknown as Roadmap["proposal"];
  const { sent } = open(aRoadmap({ items: [aMilestone()], proposal }));
  await screen.findByText(/1 milestone would go, 1 would change\./);

  await userEvent.click(screen.getByRole("button", { name: "See the changes" }));
  screen.getByRole("heading", { name: "Run services" });
  expect(screen.getByText(/^effort:/).textContent).toContain("about 120 hours about 80 hours");
  await userEvent.click(screen.getByRole("button", { name: "Take them over" }));
  await waitFor(() => expect(sent.some(({ call }) => call.endsWith("/2/accept"))).toBe(true));
  await waitFor(() => expect(screen.queryByText(/would go/)).toBeNull());
});

test("a roadmap that is archived makes room, and is back when that is undone", async () => {
  open(aRoadmap());
  await userEvent.click(await screen.findByRole("button", { name: "More about this roadmap" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Archive" }));
  await screen.findByRole("heading", { name: "Where do you want to go?" });
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await screen.findByRole("heading", { name: "To Senior Data Engineer" });
});

test("a roadmap that was archived can be taken up again at any time", async () => {
  open(aRoadmap({ status: "archived" }));
  await userEvent.click(await screen.findByText("Archived"));
  await userEvent.click(screen.getByRole("button", { name: "Take up again: Senior Data Engineer" }));
  await screen.findByRole("heading", { name: "To Senior Data Engineer" });
});

test("who has a plan worked out anew that need not change is told so", async () => {
  open(aRoadmap());
  await userEvent.click(await screen.findByRole("button", { name: "More about this roadmap" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Work it out anew" }));
  expect(await screen.findByText(/^Nothing has to change/)).toBeTruthy();
});

test("a roadmap that takes longer than was wanted says so", async () => {
  const late = "At 6 hours a week this takes until March 2029, longer than the two years you named.";
  open(aRoadmap({ late }));
  await screen.findByText(late);
});
