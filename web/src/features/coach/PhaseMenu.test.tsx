import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { PhaseMenu } from "./PhaseMenu";

const PHASES = [
  { key: "intake", label: "Getting to know you", description: "Asks." },
  { key: "practice", label: "Interview practice", description: "Rehearses." },
];
const coach = {
  phase: "intake",
  by_hand: false,
  percent: 62,
  known: 15,
  worth_knowing: 24,
  phases: PHASES,
  asking: [],
  left_open: [{ attribute: "city", label: "City", question: "Which town?" }],
  skipped: [{ attribute: "email", label: "E-mail", question: "Which address?" }],
  open_questions: 9,
  next_review_at: null,
};

function show(patched: (body: unknown) => Response, got = () => Response.json(coach)) {
  const sent: string[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    if (request.method === "GET") return got();
    const body = await request.text();
    sent.push(`${request.method} ${new URL(request.url).pathname} ${body}`);
    return patched(body);
  });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <PhaseMenu />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return sent;
}

const open = async () =>
  userEvent.click(await screen.findByRole("button", { name: /Getting to know you.*62 %/ }));

test("another phase is chosen by hand, and shown as soon as it is stored", async () => {
  const sent = show(() => Response.json({ ...coach, phase: "practice", by_hand: true }));
  await open();
  await userEvent.click(await screen.findByRole("menuitemradio", { name: /Interview practice/ }));

  expect(await screen.findByRole("button", { name: /^Interview practice/ })).toBeTruthy();
  expect(sent).toEqual(['PATCH /api/coach {"phase":"practice"}']);
});

test.each([
  ["skipped", "E-mail", "email"],
  ["left open", "City", "city"],
])("what was %s can be asked after all", async (_, label, attribute) => {
  const sent = show(() => Response.json({ ...coach, left_open: [], skipped: [] }));
  await open();
  await userEvent.click(await screen.findByRole("menuitem", { name: label }));

  expect(sent).toEqual([`POST /api/coach/questions/${attribute}/ask-again `]);
});

test("a refusal is told, and the phase stays", async () => {
  show(() => Response.json({ code: "x", detail: "Not now." }, { status: 503 }));
  await open();
  await userEvent.click(await screen.findByRole("menuitemradio", { name: /Interview practice/ }));

  expect((await screen.findByRole("alert")).textContent).toContain("Not now.");
  expect(screen.getByRole("button", { name: /Getting to know you/ })).toBeTruthy();
});

test("a phase that could not be asked for is told, and comes with another try", async () => {
  const answers = [
    Response.json({ code: "x", detail: "Not just now." }, { status: 503 }),
    Response.json(coach),
  ];
  show(
    () => Response.json(coach),
    () => answers.shift() as Response,
  );
  expect((await screen.findByRole("alert")).textContent).toContain("Not just now.");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));

  expect(await screen.findByRole("button", { name: /Getting to know you.*62 %/ })).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});
