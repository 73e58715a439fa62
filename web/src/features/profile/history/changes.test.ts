import { expect, test } from "vitest";
import type { OperationView, StepView } from "../../../shared/profile/wire";
import { byDay, changesOf, remedyOf } from "./changes";

const step = (
  action: StepView["action"],
  [before, after]: [StepView["before"], StepView["after"]],
  value: unknown,
  entry = "",
): StepView => ({
  fact_id: action,
  attribute: "headline",
  entry,
  action,
  value,
  quote: "",
  before,
  after,
  disclosure: "private",
});

const accepted = (value: unknown, entry = "") => step("accepted", ["proposed", "accepted"], value, entry);
const edited = (value: unknown) => step("edited", [null, "accepted"], value);
const superseded = (value: unknown) => step("superseded", ["accepted", "superseded"], value);

test.each([
  ["a first value", [accepted("Engineer")], null, { value: "Engineer" }],
  ["one for another", [superseded("Engineer"), accepted("Lead")], { value: "Engineer" }, { value: "Lead" }],
  ["an edit", [edited("Lead"), superseded("Engineer")], { value: "Engineer" }, { value: "Lead" }],
  ["the word that there is none", [superseded("Engineer"), edited(null)], { value: "Engineer" }, null],
  ["a proposal", [step("proposed", [null, "proposed"], "Engineer")], null, { value: "Engineer" }],
  ["one accepted at once", [step("accepted", [null, "accepted"], "A")], null, { value: "A" }],
  ["a rejection", [step("rejected", ["proposed", "rejected"], "Engineer")], { value: "Engineer" }, null],
  ["one taken back", [step("undone", ["accepted", "proposed"], "Engineer")], { value: "Engineer" }, null],
  [
    "one for another, taken back",
    [
      step("undone", ["accepted", "rejected"], "Lead"),
      step("restored", ["superseded", "accepted"], "Engineer"),
    ],
    { value: "Lead" },
    { value: "Engineer" },
  ],
] as const)("%s has a before and an after", (_, steps, before, after) => {
  expect(changesOf({ steps: [...steps] })).toMatchObject([{ before, after }]);
});

test("who is told is said without a before", () => {
  const told = step("disclosed", ["accepted", "accepted"], "Engineer");
  expect(changesOf({ steps: [told] })).toMatchObject([
    { before: null, after: { value: "Engineer" }, note: "private from then on" },
  ]);
});

test("each entry of a list changes for itself", () => {
  const changes = changesOf({ steps: [accepted("a", "a"), accepted("b", "b")] });
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
