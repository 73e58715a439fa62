import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Rubric } from "./Rubric";
import { transcript } from "./transcript";
import { EMPTY_ANSWER, storedAnswer } from "./turnReducer";

const rows = [
  { criterion: "Action", is_met: true, quote: "I rewrote two queries.", advice: "" },
  { criterion: "Figures", is_met: false, quote: "", advice: "Put a figure to the result." },
];

test("each criterion is a row with what was heard and what would be better", () => {
  render(<Rubric rows={rows} />);

  const table = screen.getByRole("table", { name: "How your answer came over: 1 of 2" });
  const told = within(table).getAllByRole("row").slice(1);
  expect(told.map((row) => row.textContent)).toEqual([
    "ActionYesI rewrote two queries.",
    "FiguresNot yetPut a figure to the result.",
  ]);
  expect(screen.getByRole("rowheader", { name: "Figures" })).toBeTruthy();
});

test("a stored answer has the same rubric as the events that it was told with", () => {
  const parts = [
    { type: "rubric" as const, rows },
    { type: "text" as const, text: "1 of 2." },
  ];
  const message = { parts, status: "complete", error_code: null } as unknown as Parameters<
    typeof storedAnswer
  >[0];
  expect(storedAnswer(message).rubric).toEqual(rows);
});

test("a transcript tells the rubric as a list", () => {
  const content = { ...EMPTY_ANSWER, status: "complete" as const, text: "1 of 2.", rubric: rows };
  const answer = { id: "a", turnId: "t", content, siblingIds: ["a"], feedback: null };
  const told = transcript("# Coach", [{ key: "k", question: null, answer } as never]);

  expect(told).toContain(
    "- **Action**: “I rewrote two queries.”\n- **Figures**, not yet. Put a figure to the result.\n\n1 of 2.",
  );
});
