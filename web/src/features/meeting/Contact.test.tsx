import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import type { RepresentativeCard } from "../../shared/api/client";
import ContactPanel, { type Wish } from "./ContactPanel";
import type { MeetingTime, Times } from "./queries";

const CARD = { handle: "ada", name: "Ada Lovelace" } as RepresentativeCard;
const EARLY: MeetingTime = at("2026-11-23T09:00:00Z");
const LATE: MeetingTime = at("2026-11-23T10:00:00Z");

let offered: Times;
let answer: (path: string) => Response;
let sent: { path: string; body: Record<string, unknown> }[];
/** By which the server knows what is sent again. */
let names: string[];

beforeEach(() => {
  offered = { way: "hours", link: null, time_zone: "UTC", minutes: 30, times: [EARLY, LATE] };
  answer = (path) =>
    Response.json({
      id: "l1",
      kind: path.endsWith("messages") ? "message" : "booking",
      created_at: "2026-11-21T08:00:00Z",
      starts_at: path.endsWith("bookings") ? LATE.starts_at : null,
      ends_at: null,
      proposed: path.endsWith("proposals") ? [LATE.starts_at] : [],
    });
  sent = [];
  names = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (request.method === "GET") return Response.json(offered);
    const { client_id, ...body } = await request.json();
    sent.push({ path: pathname, body });
    names.push(client_id);
    return answer(pathname);
  });
});

function at(starts_at: string, link: string | null = null): MeetingTime {
  return { starts_at, ends_at: starts_at, minutes: 30, link };
}

function Page({ first }: { first: Wish }) {
  const [wish, setWish] = useState(first);
  return <ContactPanel card={CARD} wish={wish} onWish={setWish} conversation="c1" onClose={() => {}} />;
}

function open(wish: Wish) {
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <Page first={wish} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const meet = () => open({ kind: "meeting" });
const write = (question: string | null = null) => open({ kind: "message", question });
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const message = () => screen.getByLabelText<HTMLTextAreaElement>("Your message");

/** On the visitor's own clock, whichever that is. */
const onTheClock = (iso: string) =>
  new Date(iso).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

async function askFor(time: MeetingTime) {
  await userEvent.click(await screen.findByRole("button", { name: onTheClock(time.starts_at) }));
  if (screen.getByLabelText<HTMLInputElement>("Your name").value !== "") return press("Ask for this time");
  await userEvent.type(screen.getByLabelText("Your name"), "Zoë");
  await userEvent.type(screen.getByLabelText("Your e-mail"), "zoe@example.org");
  await userEvent.type(screen.getByLabelText(/What it is about/), "The staff role");
  await press("Ask for this time");
}

test("an address that the server refuses says so where it is typed", async () => {
  const refusal = "This does not look like an e-mail address.";
  const body = { code: "invalid_input", detail: refusal, errors: [{ field: "email", message: refusal }] };
  answer = () => Response.json(body, { status: 422 });
  write();
  await userEvent.type(message(), "Hello");
  await userEvent.type(screen.getByLabelText("Your e-mail"), "eva@example.org");
  await press("Send to Ada");

  const field = await screen.findByRole("textbox", { name: "Your e-mail", description: new RegExp(refusal) });
  expect(field).toHaveProperty("ariaInvalid", "true");
});

test.each([
  ["eva@example", false],
  ["eva@example.", false],
  ["eva@mail.example.org", true],
])("that %s can be written to is known before it is sent: %s", async (address, valid) => {
  write();
  const field = screen.getByLabelText<HTMLInputElement>("Your e-mail");
  await userEvent.type(field, address);

  expect(field.checkValidity()).toBe(valid);
});

test("a time is asked for, and stays a wish until it is confirmed", async () => {
  meet();
  await askFor(LATE);

  await screen.findByText(/It is a wish until Ada confirms it/);
  expect(sent).toEqual([
    {
      path: "/api/representatives/ada/bookings",
      body: {
        starts_at: LATE.starts_at,
        minutes: 30,
        name: "Zoë",
        email: "zoe@example.org",
        text: "The staff role",
        time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        conversation_id: "c1",
      },
    },
  ]);
});

test("a time that was taken meanwhile leads back to those that are free, and loses nothing", async () => {
  meet();
  await screen.findByRole("button", { name: onTheClock(EARLY.starts_at) });
  answer = () => {
    offered = { ...offered, times: [LATE] };
    return Response.json({ code: "time_taken", detail: "This time is not free any more." }, { status: 409 });
  };
  await askFor(EARLY);

  await screen.findByText("This time is not free any more.");
  expect(screen.queryByRole("button", { name: onTheClock(EARLY.starts_at) })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: onTheClock(LATE.starts_at) }));
  expect(screen.getByLabelText<HTMLTextAreaElement>(/What it is about/).value).toBe("The staff role");
});

test("times are told on another clock when one asks for it", async () => {
  meet();
  await userEvent.selectOptions(await screen.findByLabelText("Times on the clock of"), "Asia/Tokyo");
  screen.getByRole("button", { name: "18:00" });
});

test("a time of another calendar is booked there", async () => {
  offered = { ...offered, way: "calendly", times: [at(EARLY.starts_at, "https://calendly.com/ada/intro/9")] };
  meet();
  await userEvent.click(await screen.findByRole("button", { name: onTheClock(EARLY.starts_at) }));
  const link = screen.getByRole<HTMLAnchorElement>("link", { name: "Book it at calendly.com" });
  expect(link.href).toBe("https://calendly.com/ada/intro/9");
});

test.each([
  ["link", "https://cal.example.org/ada", "Ada keeps a calendar at cal.example.org."],
  ["none", null, "Ada keeps no calendar here."],
  ["hours", null, "All of Ada’s times are taken for now."],
] as const)("where there is no time to choose (%s) a message is the way", async (way, link, words) => {
  offered = { ...offered, way, link, times: [] };
  meet();
  await screen.findByText(words, { exact: false });
  await press("Leave a message for Ada");
  message();
});

test("where no times are offered one's own are proposed, on one's own clock", async () => {
  offered = { ...offered, way: "none", times: [] };
  meet();
  fireEvent.change(await screen.findByLabelText("Time 1"), { target: { value: "2027-03-29T17:00" } });
  await press("Another time");
  fireEvent.change(screen.getByLabelText("Time 2"), { target: { value: "2027-03-30T17:00" } });
  await userEvent.selectOptions(screen.getByLabelText("On the clock of"), "Asia/Tokyo");
  await userEvent.type(screen.getByLabelText("Your name"), "Yuki");
  await userEvent.type(screen.getByLabelText("Your e-mail"), "yuki@example.jp");
  await press("Propose to Ada");

  await screen.findByText(/Ada takes one of your times, or writes back: you hear/);
  expect(sent).toEqual([
    {
      path: "/api/representatives/ada/proposals",
      body: {
        proposed: ["2027-03-29T17:00", "2027-03-30T17:00"],
        minutes: 30,
        name: "Yuki",
        email: "yuki@example.jp",
        text: "",
        time_zone: "Asia/Tokyo",
        conversation_id: "c1",
      },
    },
  ]);
});

test("who names no time has to say in words when they could", async () => {
  offered = { ...offered, way: "none", times: [] };
  meet();
  expect((await screen.findByLabelText<HTMLTextAreaElement>(/When you could, in words/)).required).toBe(true);
});

test("who finds none of the times fitting proposes others", async () => {
  meet();
  await userEvent.click(await screen.findByRole("button", { name: "propose other times" }));
  screen.getByLabelText("Time 1");
});

test("a question that nothing answers is filled in, and sent with its talk", async () => {
  write("Does she speak Portuguese?");
  await userEvent.type(screen.getByLabelText("Your e-mail"), "zoe@example.org");
  await press("Send to Ada");

  await screen.findByText("Ada has your message");
  expect(sent[0]?.body).toEqual({
    name: "",
    email: "zoe@example.org",
    text: "Does she speak Portuguese?",
    conversation_id: "c1",
  });
});

test("what was typed outlives the dialog, and is gone once it was sent", async () => {
  const first = write();
  await userEvent.type(message(), "Hello");
  await userEvent.type(screen.getByLabelText("Your e-mail"), "zoe@example.org");
  first.unmount();
  const second = write();
  expect(message().value).toBe("Hello");
  await press("Send to Ada");
  await screen.findByText("Ada has your message");
  second.unmount();
  write();
  expect(message().value).toBe("");
});

test("too many messages are told with the time to wait, and stay written", async () => {
  answer = () =>
    Response.json(
      { code: "too_many_requests", detail: "Too many messages. Please wait." },
      { status: 429, headers: { "retry-after": "120" } },
    );
  write("Why?");
  await userEvent.type(screen.getByLabelText("Your e-mail"), "zoe@example.org");
  await press("Send to Ada");
  await screen.findByText(/Too many messages/);
  screen.getByText("Possible again in 2 min.");
  expect(message().value).toBe("Why?");
});

test("what is sent again because no answer came is the same letter, until its words are others", async () => {
  const stored = answer;
  answer = () => new Response(null, { status: 502 });
  write();
  await userEvent.type(message(), "Hello");
  await userEvent.type(screen.getByLabelText("Your e-mail"), "eva@example.org");
  for (const more of ["", "", " again"]) {
    if (more) await userEvent.type(message(), more);
    await press("Send to Ada");
    await waitFor(() => screen.getByRole("button", { name: "Send to Ada", busy: false }));
  }
  answer = stored;
  await press("Send to Ada");

  await screen.findByText(/Ada has your message/);
  const [first, second, third, last] = names;
  expect([second, last]).toEqual([first, third]);
  expect(third).not.toBe(first);
});
