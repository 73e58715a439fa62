import { expect, test } from "vitest";
import type { OperationView, StepView } from "../../../shared/profile/wire";
import { byDay, changesOf, remedyOf } from "./changes";

const step = (action: StepView["action"], value: unknown, entry = ""): StepView => ({
  fact_id: `${action} ${String(value)}`,
  attribute: "headline",
  entry,
  action,
  value,
  quote: "",
});

test.each([
  ["a first value", [step("accepted", "Engineer")], null, { value: "Engineer" }],
  [
    "one for another",
    [step("superseded", "Engineer"), step("accepted", "Lead")],
    { value: "Engineer" },
    { value: "Lead" },
  ],
  [
    "an edit",
    [step("edited", "Lead"), step("superseded", "Engineer")],
    { value: "Engineer" },
    { value: "Lead" },
  ],
  [
    "the word that there is none",
    [step("superseded", "Engineer"), step("edited", null)],
    { value: "Engineer" },
    null,
  ],
  ["a proposal", [step("proposed", "Engineer")], null, { value: "Engineer" }],
  [
    "one that was proposed and accepted at once",
    [step("proposed", "A"), step("accepted", "A")],
    null,
    { value: "A" },
  ],
  ["a rejection", [step("rejected", "Engineer")], { value: "Engineer" }, null],
] as const)("%s has a before and an after", (_, steps, before, after) => {
  expect(changesOf({ steps: [...steps] })).toMatchObject([{ before, after }]);
});

test("each entry of a list changes for itself", () => {
  const changes = changesOf({ steps: [step("accepted", "a", "a"), step("accepted", "b", "b")] });
  expect(changes.map(({ after }) => after?.value)).toEqual(["a", "b"]);
});

const operation = (changes: Partial<OperationView>) =>
  ({ id: "1", at: "2026-11-21T12:00:00Z", undone_by: null, ...changes }) as OperationView;

test("what was undone is done again by undoing that", () => {
  expect(remedyOf(operation({}))).toEqual({ label: "Undo", of: "1" });
  expect(remedyOf(operation({ undone_by: "2" }))).toEqual({ label: "Redo", of: "2" });
});

test("operations of one day stand together", () => {
  const days = byDay([
    operation({ id: "3" }),
    operation({ id: "2" }),
    operation({ id: "1", at: "2026-11-19T12:00:00Z" }),
  ]);
  expect(days.map(([, operations]) => operations.map(({ id }) => id))).toEqual([["3", "2"], ["1"]]);
});
