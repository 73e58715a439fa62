import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { InTheme } from "../../../shared/ui/InTheme";
import Picture from "./Picture";

const attribute = (key: string, section: string, given = {}) => ({
  key,
  section,
  label: key,
  question: `What of ${key}?`,
  drawn: "text",
  derived: false,
  priority: 2,
  ...given,
});

const figure = (label: string, unit: string, given = {}) => ({
  label,
  unit,
  type: "number",
  drawn: "number",
  derived: true,
  ...given,
});

const schema = {
  sections: [{ key: "identity", label: "Identity", description: "" }],
  attributes: [
    attribute("full_name", "identity", { label: "Full name", priority: 1 }),
    attribute("databases", "technical_skills", { label: "Databases", drawn: "radar" }),
    attribute("years_in_energy", "experience_by_industry", figure("Energy", "years", { drawn: "bar" })),
    attribute("number_of_positions", "experience_totals", figure("Positions", "positions")),
    attribute("years_of_experience", "experience_totals", figure("Years of experience", "years")),
    attribute("number_of_career_gaps", "experience_totals", figure("Number of gaps", "gaps")),
    attribute("number_of_skills", "experience_totals", figure("Number of skills", "skills")),
  ],
};

const values: Record<string, unknown> = {
  work: [{ name: "Quillon", position: "Engineer", startDate: "2020-01", endDate: "2022-03" }],
  spoken_languages: [{ language: "Swedish", cefr: "native" }],
  databases: [{ name: "PostgreSQL", years: 8 }],
  years_in_energy: 2.2,
  number_of_positions: 8,
  years_of_experience: 11.3,
  number_of_career_gaps: 0,
  number_of_skills: 41,
};

const fact = {
  attribute: "work",
  value: values.work,
  quote: "Engineer at Quillon, 2020 to 2022",
  source: { kind: "document", document_name: "cv.pdf", page: 2 },
};

let asked: string[];
let broken: boolean;

beforeEach(() => {
  asked = [];
  broken = false;
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    asked.push(pathname + search);
    if (broken) return Response.json({ detail: "The database rests." }, { status: 400 });
    if (pathname.endsWith("/schema")) return Response.json(schema);
    if (pathname.endsWith("/standings")) return Response.json({ attributes: [] });
    if (pathname.endsWith("/facts")) {
      const [entry] = values.work as object[];
      return Response.json({ items: [{ ...fact, value: entry }], next_cursor: null });
    }
    return Response.json({
      revision: 1,
      updated_at: "2026-11-21T08:00:00Z",
      accept_from: 0.95,
      disclosures: {},
      values,
    });
  });
});

function show() {
  const router = createRouter({
    routeTree: createRootRoute({ component: Picture }),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  render(
    <InTheme>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </InTheme>,
  );
}

const chart = (name: string) => screen.findByRole("region", { name });

test("each chart asks for just what it draws", async () => {
  show();
  await screen.findByText("Swedish");

  expect(asked.filter((path) => path.startsWith("/api/profile?")).sort()).toEqual([
    "/api/profile?fields=experience_by_function",
    "/api/profile?fields=experience_by_industry",
    "/api/profile?fields=spoken_languages",
    "/api/profile?fields=technical_skills,number_of_skills",
    "/api/profile?fields=work,studies,career_gaps,number_of_positions,years_of_experience,years_of_internships,number_of_degrees,number_of_career_gaps",
  ]);
});

test("a chart says in words what it shows", async () => {
  show();

  expect(await within(await chart("Industries")).findByText(/^2.2 years of Energy/)).toBeTruthy();
});

test("the figures of a picture are those of the table, whatever is drawn", async () => {
  show();

  expect(
    await within(await chart("Career")).findByText("8 positions · 11.3 years of experience"),
  ).toBeTruthy();
  expect(await within(await chart("Skills")).findByText(/^41 skills, most of all Databases/)).toBeTruthy();
});

test("a chart can be read as a table", async () => {
  show();
  const career = await chart("Career");
  await userEvent.click(await within(career).findByRole("button", { name: "Career as a table" }));

  expect(within(career).getByRole("row", { name: "Engineer Quillon Work Jan 2020 – Mar 2022" })).toBeTruthy();
});

test("who comes to a position by keyboard sees the words it rests on", async () => {
  show();
  const bar = await screen.findByRole("button", { name: "Engineer Quillon Jan 2020 – Mar 2022" });
  await userEvent.click(bar);

  expect(await screen.findByText(fact.quote)).toBeTruthy();
  expect(screen.getByText("cv.pdf, page 2")).toBeTruthy();
});

test("what is most worth adding is named with its question", async () => {
  show();

  expect(await within(await chart("Completeness")).findByRole("link", { name: "Full name" })).toBeTruthy();
  expect(screen.getByText("What of full_name?")).toBeTruthy();
});

test("a chart without values says where they come from", async () => {
  show();

  expect(await within(await chart("Functions")).findByText(/counted from your positions/)).toBeTruthy();
});

test("a chart that cannot be fetched says why, and can be asked again", async () => {
  broken = true;
  show();
  const languages = await chart("Languages");
  expect((await within(languages).findByRole("alert")).textContent).toContain("The database rests.");
  broken = false;
  await userEvent.click(within(languages).getByRole("button", { name: "Try again" }));

  await waitFor(() => expect(within(languages).getByText("Swedish")).toBeTruthy());
});
