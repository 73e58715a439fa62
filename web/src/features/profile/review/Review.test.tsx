import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answerWith } from "../../../shared/testing";
import { aFact, aSpec, renderWithDeeds } from "../testing";
import { Review } from "./Review";

const waiting = (id: string, value: string, confidence = 0.8, contradicts: unknown[] = []) => ({
  fact: aFact({ id, value, quote: `They wrote ${value}`, status: "proposed", confidence }),
  current: null,
  contradicts,
});

function open(refuse = false, rejected: Promise<void> = Promise.resolve()) {
  let items = [waiting("f1", "Engineer"), waiting("f2", "Lead", 0.6), waiting("f3", "Manager", 0.9)];
  const all = items;
  let operations = 0;
  const sent = answerWith({
    "GET /api/profile/schema": () => ({
      sections: [{ key: "identity", label: "Identity", description: "" }],
      attributes: [aSpec()],
    }),
    "GET /api/profile": () => ({ revision: 1, updated_at: "", accept_from: 0.95, values: {} }),
    "GET /api/profile/review": () => ({ items, waiting: items.length, next_cursor: null }),
    "POST /api/profile/facts/bulk": async (body) => {
      if (refuse) return Response.json({ code: "conflict", detail: "Somebody was faster." }, { status: 409 });
      const { accept, reject } = body as { accept: string[]; reject: string[] };
      if (reject.length > 0) await rejected;
      items = items.filter(({ fact }) => ![...accept, ...reject].includes(fact.id));
      operations += 1;
      return { operation_id: `o${operations}` };
    },
    "POST /api/profile/history/o1/undo": () => {
      items = all;
      return { operation_id: "o9" };
    },
    "POST /api/profile/history/o2/undo": () => ({ operation_id: "o9" }),
    "PATCH /api/profile/facts/f1": () => {
      items = items.slice(1);
      return { operation_id: "o1" };
    },
    "PATCH /api/profile": () => ({}),
  });
  renderWithDeeds(<Review attribute={null} onEverything={() => {}} />);
  return sent;
}

const quote = (words: string) => screen.findByText(`They wrote ${words}`);

test("what is accepted makes room for the next", async () => {
  const sent = open();
  await quote("Engineer");
  await userEvent.keyboard("a");

  await quote("Lead");
  expect(sent[0]?.body).toEqual({ accept: ["f1"], reject: [] });
  expect((await screen.findByText(/wait, 1 decided/)).textContent).toBe("2 wait, 1 decided");
});

test("r rejects, j and k go on and back", async () => {
  const sent = open();
  await quote("Engineer");
  await userEvent.keyboard("jjk");
  await quote("Lead");
  await userEvent.keyboard("r");

  await quote("Manager");
  expect(sent[0]?.body).toEqual({ accept: [], reject: ["f2"] });
});

test("u takes back what was done last", async () => {
  open();
  await quote("Engineer");
  await userEvent.keyboard("a");
  await quote("Lead");
  await screen.findByText("Accepted.");
  await userEvent.keyboard("u");

  expect(await screen.findByText("Taken back.")).toBeTruthy();
  expect(await screen.findByRole("checkbox", { name: "Select Headline: Engineer" })).toBeTruthy();
});

test("u that is pressed while something is stored takes back just that, and nothing before it", async () => {
  const slow = Promise.withResolvers<void>();
  const sent = open(false, slow.promise);
  await quote("Engineer");
  await userEvent.keyboard("a");
  await screen.findByText("Accepted.");
  await userEvent.keyboard("ru");
  slow.resolve();

  await screen.findByText("Taken back.");
  expect(sent.map(({ call }) => call)).toEqual([
    "POST /api/profile/facts/bulk",
    "POST /api/profile/facts/bulk",
    "POST /api/profile/history/o2/undo",
  ]);
});

test("a key that is held down decides once", async () => {
  const sent = open();
  await quote("Engineer");
  await userEvent.keyboard("{a>5/}");
  await screen.findByText("Accepted.");

  expect(sent).toHaveLength(1);
});

test("e opens the value, and letters are letters while one writes", async () => {
  const sent = open();
  await quote("Engineer");
  await userEvent.keyboard("e");
  await userEvent.clear(screen.getByRole("textbox", { name: "Headline" }));
  await userEvent.keyboard("area{Enter}");

  await waitFor(() =>
    expect(sent[0]).toEqual({ call: "PATCH /api/profile/facts/f1", body: { value: "area" } }),
  );
  await quote("Lead");
});

test("what could not be decided comes back with the reason", async () => {
  open(true);
  await quote("Engineer");
  await userEvent.keyboard("a");

  expect((await screen.findByRole("alert")).textContent).toContain("Somebody was faster.");
  expect(await screen.findByRole("checkbox", { name: "Select Headline: Engineer" })).toBeTruthy();
});

test("many are selected by how sure they are, and decided together", async () => {
  const sent = open();
  await userEvent.selectOptions(
    await screen.findByRole("combobox", { name: "Select several" }),
    "At least 80 % sure: 2",
  );
  await userEvent.click(screen.getByRole("button", { name: "Accept 2" }));

  await waitFor(() => expect(sent[0]?.body).toEqual({ accept: ["f1", "f3"], reject: [] }));
});

test("the end is pleasant", async () => {
  open();
  await quote("Engineer");
  await userEvent.selectOptions(
    screen.getByRole("combobox", { name: "Select several" }),
    "All 3 that are here",
  );
  await userEvent.click(screen.getByRole("button", { name: "Reject 3" }));

  expect(await screen.findByRole("heading", { name: "Nothing waits for you" })).toBeTruthy();
});
