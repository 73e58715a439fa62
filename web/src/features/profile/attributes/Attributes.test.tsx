import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { closeSession } from "../../../shared/api/session";
import { answerWith } from "../../../shared/testing";
import { aSpec, renderWithDeeds } from "../testing";
import { Attributes } from "./Attributes";

// What was left half written in one test is no matter of the next one.
afterEach(closeSession);

const ENTRY = {
  title: "Skill",
  required: ["name"],
  properties: { name: { type: "string", maxLength: 2000 } },
};

function open(
  stored: (body: { values?: Record<string, unknown> }) => unknown = () => ({ operation_id: "o1" }),
  languages = [{ name: "Python" }],
) {
  const values: Record<string, unknown> = { headline: "Engineer", languages };
  const sent = answerWith({
    "GET /api/profile/schema": () => ({
      sections: [{ key: "identity", label: "Identity", description: "" }],
      attributes: [
        aSpec(),
        aSpec({ key: "motto", label: "Motto" }),
        aSpec({ key: "team", label: "Team size", type: "integer", unit: "people" }),
        aSpec({ key: "languages", label: "Languages", type: "entries", drawn: "tags", entry: ENTRY }),
      ],
    }),
    "GET /api/profile": () => ({ revision: 1, updated_at: "", accept_from: 0.95, disclosures: {}, values }),
    "GET /api/profile/standings": () => ({ attributes: [] }),
    "PATCH /api/profile": async (body) => {
      const answer = await stored(body as { values?: Record<string, unknown> });
      if (!(answer instanceof Response)) Object.assign(values, (body as { values?: object }).values);
      return answer;
    },
  });
  const onAttribute = vi.fn();
  renderWithDeeds(
    <Attributes section={null} attribute={null} onSection={() => {}} onAttribute={onAttribute} />,
  );
  return { sent, onAttribute };
}

const row = async (label: string) =>
  within((await screen.findByRole("heading", { name: label })).closest("li") as HTMLElement);
const edit = async (label: string) =>
  userEvent.click((await row(label)).getByRole("button", { name: `Edit ${label}` }));

test("a value is written in its place and stored", async () => {
  const { sent } = open();
  await edit("Headline");
  await userEvent.keyboard("Lead{Enter}");

  expect(await (await row("Headline")).findByRole("button", { name: "Lead" })).toBeTruthy();
  expect(sent).toEqual([{ call: "PATCH /api/profile", body: { values: { headline: "Lead" }, revision: 1 } }]);
  expect(await screen.findByText("Stored: Headline.")).toBeTruthy();
});

test("what is refused is on the table again, with the reason at its place", async () => {
  open(() =>
    Response.json(
      { code: "invalid_input", detail: "Not so.", errors: [{ field: "headline", message: "is too long" }] },
      { status: 422 },
    ),
  );
  await edit("Headline");
  await userEvent.keyboard("Lead{Enter}");

  const field = await (await row("Headline")).findByRole("textbox", { name: "Headline" });
  expect((field as HTMLInputElement).value).toBe("Lead");
  expect((await row("Headline")).getByRole("alert").textContent).toBe("is too long");
});

const changedElsewhere = () =>
  Response.json({ code: "profile_changed", detail: "Changed in another window." }, { status: 409 });

test("who was slower than another window is told, and can insist", async () => {
  let refusals = 1;
  const { sent } = open(() => (refusals-- > 0 ? changedElsewhere() : { operation_id: "o1" }));
  await edit("Headline");
  await userEvent.keyboard("Lead{Enter}");
  expect((await (await row("Headline")).findByRole("alert")).textContent).toBe("Changed in another window.");
  await userEvent.click((await row("Headline")).getByRole("button", { name: "Keep mine" }));

  expect(await (await row("Headline")).findByRole("button", { name: "Lead" })).toBeTruthy();
  expect(sent).toHaveLength(2);
});

test("who was slower sees what it says now, and can leave it so", async () => {
  const { sent } = open(changedElsewhere);
  await edit("Headline");
  await userEvent.keyboard("Lead{Enter}");
  expect(await (await row("Headline")).findByText("Engineer")).toBeTruthy();
  await userEvent.click((await row("Headline")).getByRole("button", { name: "Keep theirs" }));

  expect(await (await row("Headline")).findByRole("button", { name: "Engineer" })).toBeTruthy();
  expect(sent).toHaveLength(1);
});

test("an entry that was changed elsewhere is decided about, too", async () => {
  let refusals = 1;
  const { sent } = open(() => (refusals-- > 0 ? changedElsewhere() : { operation_id: "o1" }));
  await edit("Languages");
  await userEvent.click((await row("Languages")).getByRole("button", { name: "Edit Python" }));
  await userEvent.keyboard("Rust{Enter}");
  await userEvent.click(await (await row("Languages")).findByRole("button", { name: "Keep mine" }));

  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.body).toEqual({ values: { languages: [{ name: "Rust" }] }, revision: 1 });
});

test("who leaves while they write finds it as they left it", async () => {
  open();
  await edit("Headline");
  await userEvent.keyboard("Half a thou");
  cleanup();
  open();

  const field = await (await row("Headline")).findByRole("textbox", { name: "Headline" });
  expect((field as HTMLInputElement).value).toBe("Half a thou");
});

test("who leaves an entry half written finds it as they left it", async () => {
  open();
  await edit("Languages");
  await userEvent.click((await row("Languages")).getByRole("button", { name: "Add one" }));
  await userEvent.keyboard("Hask");
  cleanup();
  open();

  const field = await (await row("Languages")).findByRole("textbox", { name: "Skill" });
  expect((field as HTMLInputElement).value).toBe("Hask");
});

test("what was cancelled is not kept", async () => {
  open();
  await edit("Headline");
  await userEvent.keyboard("Half a thou{Escape}");
  cleanup();
  open();

  expect(await (await row("Headline")).findByRole("button", { name: "Engineer" })).toBeTruthy();
});

test("what cannot be a number never leaves the page", async () => {
  const { sent } = open();
  await edit("Team size");
  await userEvent.keyboard("many{Enter}");

  expect((await row("Team size")).getByRole("alert").textContent).toContain("whole number");
  expect(sent).toEqual([]);
});

test("Escape leaves a value as it was", async () => {
  const { sent } = open();
  await edit("Headline");
  await userEvent.keyboard("Somebody else{Escape}");

  expect((await row("Headline")).getByRole("button", { name: "Engineer" })).toBeTruthy();
  expect(sent).toEqual([]);
});

test("somebody can say that there is none", async () => {
  const { sent } = open();
  await edit("Motto");
  await userEvent.click((await row("Motto")).getByRole("button", { name: "There is none" }));

  await waitFor(() => expect(sent[0]?.body).toEqual({ values: { motto: null }, revision: 1 }));
});

test("an entry is added to a list", async () => {
  const { sent } = open();
  await edit("Languages");
  await userEvent.click((await row("Languages")).getByRole("button", { name: "Add one" }));
  await userEvent.keyboard("Go{Enter}");

  await waitFor(() =>
    expect(sent[0]?.body).toEqual({
      values: { languages: [{ name: "Python" }, { name: "Go" }] },
      revision: 1,
    }),
  );
});

test("an entry is removed from a list", async () => {
  const { sent } = open();
  await edit("Languages");
  await userEvent.click((await row("Languages")).getByRole("button", { name: "Remove Python" }));

  await waitFor(() => expect(sent[0]?.body).toEqual({ values: { languages: [] }, revision: 1 }));
});

test("an entry changes places with its neighbour, and the first cannot go up", async () => {
  const { sent } = open(undefined, [{ name: "Python" }, { name: "Go" }]);
  await edit("Languages");
  expect((await row("Languages")).queryByRole("button", { name: "Move Python up" })).toBeNull();
  await userEvent.click((await row("Languages")).getByRole("button", { name: "Move Python down" }));

  const values = { languages: [{ name: "Go" }, { name: "Python" }] };
  await waitFor(() => expect(sent[0]?.body).toEqual({ values, revision: 1 }));
});

test("an entry that is opened while another one goes is still open when it is gone", async () => {
  const slow = Promise.withResolvers<unknown>();
  open(() => slow.promise, [{ name: "Python" }, { name: "Go" }]);
  await edit("Languages");
  await userEvent.click((await row("Languages")).getByRole("button", { name: "Remove Python" }));
  await userEvent.click((await row("Languages")).getByRole("button", { name: "Edit Go" }));
  await userEvent.type((await row("Languages")).getByRole("textbox"), "lang");
  slow.resolve({ operation_id: "o1" });
  await screen.findByText("Stored: Languages.");
  await waitFor(async () => expect((await row("Languages")).queryByText("Python")).toBeNull());

  expect((await row("Languages")).getByRole<HTMLInputElement>("textbox").value).toBe("Golang");
});

test("who is told is one choice away", async () => {
  const { sent } = open();
  await userEvent.selectOptions(
    await screen.findByRole("combobox", { name: "Who is told: Headline" }),
    "Private: nobody but you",
  );

  await waitFor(() => expect(sent[0]?.body).toEqual({ disclosures: { headline: "private" }, revision: 1 }));
});

test("a value opens what stands behind it", async () => {
  const { onAttribute } = open();
  await userEvent.click(await (await row("Headline")).findByRole("button", { name: "Engineer" }));

  expect(onAttribute).toHaveBeenCalledWith("headline");
});

test("who searches sees what matches, and a way back from nothing", async () => {
  open();
  await userEvent.type(await screen.findByRole("searchbox"), "python");
  await waitFor(() =>
    expect(screen.getAllByRole("heading", { level: 3 }).map((each) => each.textContent)).toEqual([
      "Languages",
    ]),
  );
  await userEvent.type(screen.getByRole("searchbox"), " and nothing like it");
  await userEvent.click(await screen.findByRole("button", { name: "Show everything" }));

  expect(await screen.findByRole("heading", { name: "Headline" })).toBeTruthy();
});
