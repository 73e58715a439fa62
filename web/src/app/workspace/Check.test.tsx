import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { answerWith, renderPart } from "../../shared/testing";
import { Check } from "./Check";

const draft = {
  id: "d1",
  name: "eve.pdf",
  state: "draft",
  revision: 3,
  notices: [] as object[],
  is_doubted: false,
};
const message = "This file names Eve, and you are Ada.";
const doubtful = { ...draft, is_doubted: true, notices: [{ code: "another_person", message, span: null }] };

function open(found: typeof draft) {
  const next = vi.fn();
  const back = vi.fn();
  let document: typeof draft | null = found;
  const sent = answerWith({
    "GET /api/documents": () => ({ items: document ? [document] : [], next_cursor: null }),
    "GET /api/documents/d1": () => document,
    "POST /api/documents/d1/trust": () => {
      document = draft;
      return draft;
    },
    "DELETE /api/documents/d1": () => {
      document = null;
      return {};
    },
    "POST /api/documents/d1/accept": () => draft,
    "GET /api/profile": () => ({ revision: 1, updated_at: "", accept_from: 0.95, values: {} }),
    "GET /api/profile/schema": () => ({ sections: [], attributes: [] }),
    "GET /api/profile/review": () => ({ items: [], waiting: 0, next_cursor: null }),
  });
  renderPart(<Check onNext={next} onBack={back} />);
  return { next, back, sent };
}

test("a draft is taken as it is", async () => {
  const { next } = open(draft);
  await userEvent.click(await screen.findByRole("button", { name: "That is me" }));

  await waitFor(() => expect(next).toHaveBeenCalledOnce());
});

test("a draft that names somebody else is taken once its owner has said that it is theirs", async () => {
  const { next } = open(doubtful);
  expect(await screen.findByText(message)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "That is me" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Yes, it is mine" }));
  await userEvent.click(await screen.findByRole("button", { name: "That is me" }));

  await waitFor(() => expect(next).toHaveBeenCalledOnce());
});

test("who discards a draft about somebody else brings another one", async () => {
  const { back, next } = open(doubtful);
  await userEvent.click(await screen.findByRole("button", { name: "No, discard it" }));

  await waitFor(() => expect(back).toHaveBeenCalledOnce());
  expect(next).not.toHaveBeenCalled();
});
