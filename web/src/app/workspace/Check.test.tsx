import { cleanup, screen, waitFor } from "@testing-library/react";
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

/** What is asked of the server while a draft is taken. */
function taking() {
  return {
    "GET /api/documents": (): unknown => ({ items: [draft], next_cursor: null }),
    "GET /api/documents/d1": () => draft,
    "POST /api/documents/d1/accept": (): unknown => draft,
    "GET /api/profile": () => ({ revision: 1, updated_at: "", accept_from: 0.95, values: {} }),
    "GET /api/profile/schema": () => ({ sections: [], attributes: [] }),
    "GET /api/profile/review": () => ({ items: [], waiting: 0, next_cursor: null }),
  };
}

function open(found: typeof draft) {
  const next = vi.fn();
  const back = vi.fn();
  let document: typeof draft | null = found;
  const sent = answerWith({
    ...taking(),
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

test("a draft that was read just now is taken, though the list is older", async () => {
  let document: typeof draft | null = null;
  const sent = answerWith({
    ...taking(),
    "GET /api/documents": () => ({ items: document ? [document] : [], next_cursor: null }),
  });
  const next = vi.fn();
  renderPart(<Check onNext={next} onBack={() => {}} />);
  const take = await screen.findByRole("button", { name: "That is me" });
  document = draft;
  await userEvent.click(take);
  await waitFor(() => expect(next).toHaveBeenCalledOnce());

  expect(sent.map(({ call }) => call)).toEqual(["POST /api/documents/d1/accept"]);
});

test("who has gone elsewhere while a draft is taken is not called back", async () => {
  const slow = Promise.withResolvers<typeof draft>();
  const sent = answerWith({ ...taking(), "POST /api/documents/d1/accept": () => slow.promise });
  const next = vi.fn();
  renderPart(<Check onNext={next} onBack={() => {}} />);
  await userEvent.click(await screen.findByRole("button", { name: "That is me" }));
  await waitFor(() => expect(sent).toHaveLength(1));
  cleanup();
  slow.resolve(draft);
  // Until all that follows from it has happened.
  await new Promise((resolve) => setTimeout(resolve));

  expect(next).not.toHaveBeenCalled();
});
