import type { OperationView, StepView } from "../../../shared/profile/wire";
import { TOLD } from "../told/words";

/** What an operation did to one slot: the value before, and the one after; null where there was or is none. */
export interface SlotChange {
  key: string;
  attribute: string;
  before: { value: unknown } | null;
  after: { value: unknown } | null;
  /** What was done, where no value came or went. */
  note: string | null;
}

const NOTES: Partial<Record<StepView["action"], string>> = {
  proposed: "waits for your word",
  rejected: "rejected",
  moved: "stands elsewhere in its list",
  undone: "taken back",
};

/** The steps of an operation slot by slot, in the order in which they were taken. */
export function changesOf({ steps }: Pick<OperationView, "steps">): SlotChange[] {
  const slots = new Map<string, StepView[]>();
  for (const step of steps) {
    const key = `${step.attribute} ${step.entry}`;
    slots.set(key, [...(slots.get(key) ?? []), step]);
  }
  return [...slots].map(([key, taken]) => changeOf(key, taken));
}

function changeOf(key: string, steps: readonly StepView[]): SlotChange {
  const attribute = steps[0]?.attribute ?? "";
  const came = steps.findLast(({ before, after }) => after === "accepted" && before !== "accepted");
  const went = steps.find(({ before, after }) => before === "accepted" && after !== "accepted");
  if (came || went) {
    return {
      key,
      attribute,
      before: went && went.value !== null ? { value: went.value } : null,
      after: came && came.value !== null ? { value: came.value } : null,
      note: null,
    };
  }
  const last = steps.at(-1);
  const told = last ? { value: last.value } : null;
  const gone = last?.after === "rejected" || last?.after === "superseded";
  return {
    key,
    attribute,
    before: gone ? told : null,
    after: gone ? null : told,
    note: last ? noteOf(last) : null,
  };
}

function noteOf({ action, disclosure }: StepView): string | null {
  return action === "disclosed"
    ? `${TOLD[disclosure].word.toLowerCase()} from then on`
    : (NOTES[action] ?? null);
}

/** What can be done about an operation: undo it, do it again, or nothing any more. */
export function remedyOf(operation: OperationView): { label: "Undo" | "Redo"; of: string } {
  return operation.undone_by === null
    ? { label: "Undo", of: operation.id }
    : { label: "Redo", of: operation.undone_by };
}

/** Operations by the day on which they were done, as the reader's clock has it. */
export function byDay(operations: readonly OperationView[]): [string, OperationView[]][] {
  const days = new Map<string, OperationView[]>();
  for (const operation of operations) {
    const day = new Date(operation.at).toLocaleDateString("en-CA");
    days.set(day, [...(days.get(day) ?? []), operation]);
  }
  return [...days];
}
