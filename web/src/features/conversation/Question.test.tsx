import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Problem } from "../../shared/api/problem";
import { InTheme } from "../../shared/ui/InTheme";
import { ConversationStore } from "./conversationStore";
import { representativeOf } from "./partner";
import { Question } from "./Question";
import { card } from "./testing";

const question = { id: "q", text: "Where?", siblingIds: ["q"] };
const problem = new Problem({ detail: "Too many requests." }, 429);

function show(refusedEdit: { text: string; problem: Problem } | null) {
  const store = new ConversationStore(representativeOf(card));
  const ask = vi.spyOn(store, "ask").mockResolvedValue();
  render(<Question question={question} language="" refusedEdit={refusedEdit} store={store} idle />, {
    wrapper: InTheme,
  });
  return ask;
}

test("an edit that was refused is still in the editor, with the reason", () => {
  show({ text: "Whither?", problem });

  expect([
    screen.getByRole<HTMLTextAreaElement>("textbox").value,
    screen.getByRole("alert").textContent,
  ]).toEqual(["Whither?", "Too many requests."]);
});

test("an edit that was refused can be sent again as it is", async () => {
  const ask = show({ text: "Whither?", problem });
  await userEvent.click(screen.getByRole("button", { name: "Ask" }));

  expect(ask).toHaveBeenCalledWith("Whither?", "q");
});

test("an edit that is sent while another question is answered stays in the editor", async () => {
  const store = new ConversationStore(representativeOf(card));
  const element = (idle: boolean) => (
    <Question language="" question={question} refusedEdit={null} store={store} idle={idle} />
  );
  const { rerender } = render(element(true), { wrapper: InTheme });
  await userEvent.click(screen.getByRole("button", { name: "Ask this differently" }));
  await userEvent.clear(screen.getByRole("textbox"));
  await userEvent.type(screen.getByRole("textbox"), "Whither?");
  rerender(element(false));
  await userEvent.type(screen.getByRole("textbox"), "{Enter}");

  expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Whither?");
});
