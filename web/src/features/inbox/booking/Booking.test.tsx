import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { BookingView } from "../wire";
import { BookingPanel } from "./BookingPanel";
import { nextHours, wayInWords, weekInWords } from "./week";

const MORNING = { day: 0, since: "09:00", until: "12:00" };
const NOTHING: BookingView = {
  link: null,
  has_calendly_token: false,
  calendly_ending: "",
  calendly_token_lost: false,
  time_zone: "Europe/Stockholm",
  hours: [],
  minutes: 30,
  notice_hours: 24,
  days_ahead: 28,
};

let stored: BookingView;
let sent: Record<string, unknown>[];
let refusal: string | null;

beforeEach(() => {
  stored = NOTHING;
  sent = [];
  refusal = null;
  vi.stubGlobal("fetch", async (request: Request) => {
    if (request.method === "GET") return Response.json(stored);
    const { calendly_token, ...changes } = await request.json();
    sent.push({ calendly_token, ...changes });
    if (refusal) return Response.json({ code: "invalid_input", detail: refusal }, { status: 422 });
    const has_calendly_token =
      calendly_token === undefined ? stored.has_calendly_token : calendly_token !== null;
    const calendly_ending =
      calendly_token === undefined ? stored.calendly_ending : (calendly_token ?? "").slice(-4);
    stored = { ...stored, ...changes, has_calendly_token, calendly_ending, calendly_token_lost: false };
    return Response.json(stored);
  });
});

async function change() {
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <BookingPanel />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await userEvent.click(await screen.findByRole("button", { name: "Change" }));
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

test("hours are set, and told in a sentence", async () => {
  await change();
  await press("Add hours on Monday");
  await userEvent.selectOptions(screen.getByLabelText("A meeting takes"), "45");
  await press("Store");

  await screen.findByText(/ask for 45 minutes: Mon 09:00–12:00 \(Europe\/Stockholm\)/);
  screen.getByText(/^Stored\./);
  expect(sent).toEqual([
    {
      calendly_token: undefined,
      link: null,
      hours: [MORNING],
      time_zone: "Europe/Stockholm",
      minutes: 45,
      notice_hours: 24,
      days_ahead: 28,
    },
  ]);
});

test("hours that are taken away are gone", async () => {
  stored = { ...NOTHING, hours: [MORNING] };
  await change();
  await press("Remove Monday 09:00 to 12:00");
  await press("Store");
  await screen.findByText(/set your hours/);
});

test("what cannot be stored is told, and stays written", async () => {
  refusal = "This link has to begin with https://.";
  await change();
  const link = screen.getByLabelText<HTMLInputElement>(/A page of your own/);
  await userEvent.type(link, "http://cal.example.org");
  await press("Store");
  await screen.findByText(refusal);
  expect(link.value).toBe("http://cal.example.org");
});

test("a token is set, shown to nobody, and removed", async () => {
  await change();
  await userEvent.type(screen.getByLabelText("Personal access token"), "eyJ-secret");
  await press("Set the token");
  await screen.findByText(/A token that ends in …cret is set/);
  expect(document.body.innerHTML).not.toContain("eyJ-secret");

  await press("Remove the token");
  await screen.findByLabelText("Personal access token");
  expect(sent.map(({ calendly_token }) => calendly_token)).toEqual(["eyJ-secret", null]);
});

test("a token is replaced by another one", async () => {
  stored = { ...NOTHING, has_calendly_token: true, calendly_ending: "abcd" };
  await change();
  await press("Replace");
  await userEvent.type(screen.getByLabelText("New personal access token"), "eyJ-another");
  await press("Replace the token");
  await screen.findByText(/ends in …ther/);
});

test("a token that cannot be read any more is asked for anew", async () => {
  stored = {
    ...NOTHING,
    hours: [MORNING],
    has_calendly_token: true,
    calendly_ending: "abcd",
    calendly_token_lost: true,
  };
  await change();
  screen.getByText(/^Your token for Calendly has to be entered again\. Visitors can ask for 30 minutes/);
  screen.getByRole("alert");
  await userEvent.type(screen.getByLabelText("New personal access token"), "eyJ-another");
  await press("Replace the token");
  await screen.findByText(/ends in …ther is set/);
});

test.each([
  [[], "09:00–12:00"],
  [[MORNING], "13:00–16:00"],
])("after %j comes %s", (hours, next) => {
  const { since, until } = nextHours(0, hours);
  expect(`${since}–${until}`).toBe(next);
});

test("a week is told in its order", () => {
  const evening = { day: 0, since: "18:00", until: "00:00" };
  const friday = { day: 4, since: "08:00", until: "09:00" };
  expect(weekInWords([friday, evening, MORNING])).toBe("Mon 09:00–12:00 and 18:00–00:00, Fri 08:00–09:00");
});

test("days with the same hours are told in one go", () => {
  const week = [4, 0, 2, 1].map((day) => ({ ...MORNING, day }));
  expect(weekInWords(week)).toBe("Mon–Wed 09:00–12:00, Fri 09:00–12:00");
});

test.each([
  [{ link: "https://cal.example.org/ada", hours: [MORNING] }, "sent to cal.example.org"],
  [{ link: "https://cal.example.org/ada", has_calendly_token: true }, "your Calendly"],
])("with %j visitors are %s", (set, words) => {
  expect(wayInWords({ ...NOTHING, ...set })).toContain(words);
});
