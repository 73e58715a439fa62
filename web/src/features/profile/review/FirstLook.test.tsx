import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { closeSession } from "../../../shared/api/session";
import { answerWith } from "../../../shared/testing";
import { aSpec, renderWithDeeds } from "../testing";
import { FirstLook } from "./FirstLook";

// What was left half written in one test is no matter of the next one.
afterEach(closeSession);

type Answer = (body: { values?: Record<string, unknown> }) => unknown;

function open(stored: Answer = () => ({ operation_id: "o1" })) {
  const values: Record<string, unknown> = { full_name: "ADA LOVLACE", years_of_experience: 7 };
  const sent = answerWith({
    "GET /api/profile/schema": () => ({
      sections: [],
      attributes: [
        aSpec({ key: "full_name", label: "Full name" }),
        aSpec({ key: "city", label: "City" }),
        aSpec({ key: "current_employer", label: "Current employer", derived: true }),
        aSpec({ key: "years_of_experience", label: "Years of experience", type: "number", derived: true }),
      ],
    }),
    "GET /api/profile": () => ({ revision: 4, updated_at: "", accept_from: 0.85, disclosures: {}, values }),
    "GET /api/profile/review": () => ({ items: [], waiting: 0, next_cursor: null }),
    "PATCH /api/profile": (body) => {
      const answer = stored(body as { values?: Record<string, unknown> });
      if (!(answer instanceof Response)) Object.assign(values, (body as { values?: object }).values);
      return answer;
    },
  });
  renderWithDeeds(<FirstLook done={<button type="button">That is me</button>} />);
  return sent;
}

const correct = async (label: string) =>
  userEvent.click(await screen.findByRole("button", { name: `Correct ${label}` }));

test("a wrong value is put right where it stands, by the keyboard alone", async () => {
  const sent = open();
  (await screen.findByRole("button", { name: "Correct Full name" })).focus();
  await userEvent.keyboard("{Enter}");
  const written = await screen.findByRole("textbox", { name: "Full name" });
  expect(document.activeElement).toBe(written);
  await userEvent.clear(written);
  await userEvent.type(written, "Ada Lovelace{Enter}");

  expect(await screen.findByText("Ada Lovelace")).toBeTruthy();
  expect(sent).toEqual([
    { call: "PATCH /api/profile", body: { values: { full_name: "Ada Lovelace" }, revision: 4 } },
  ]);
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Correct Full name" })),
  );
});

test("what was not found can be added, but nothing that follows from something else", async () => {
  const sent = open();
  expect(screen.queryByText("Current employer")).toBeNull();
  await userEvent.click(await screen.findByRole("button", { name: "Add City" }));
  await userEvent.keyboard("London{Enter}");

  expect(await screen.findByText("London")).toBeTruthy();
  expect(sent).toHaveLength(1);
});

test("Escape leaves a value as it was", async () => {
  const sent = open();
  await correct("Full name");
  await userEvent.keyboard("{Escape}");

  expect(await screen.findByText("ADA LOVLACE")).toBeTruthy();
  expect(sent).toEqual([]);
});

test("what is refused stays written, with the reason", async () => {
  open(() =>
    Response.json(
      { code: "invalid_input", detail: "No.", errors: [{ field: "full_name", message: "is too long" }] },
      { status: 422 },
    ),
  );
  await correct("Full name");
  await userEvent.keyboard("x{Enter}");

  expect((await screen.findByRole("alert")).textContent).toContain("is too long");
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Full name" }).value).toContain("x");
});
