import type { Asked, Kind } from "./asked";

/** What was written is kept as text while it is written; `value` is undefined while there is nothing. */
export type Read = { value: unknown } | { objection: string };

/** A value as it is written. */
export function draftOf(kind: Kind, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.join("\n");
  if (kind === "yesno") return value === true ? "yes" : "no";
  return String(value);
}

/** What somebody wrote, as a value; or why it is none. */
export function readDraft({ kind, choices }: Pick<Asked, "kind" | "choices">, draft: string): Read {
  const text = draft.trim();
  if (text === "") return { value: undefined };
  switch (kind) {
    case "date":
      return DATE.test(text) ? { value: text } : { objection: HINTS.date };
    case "integer":
    case "level":
      return /^\d+$/.test(withoutGroups(text))
        ? { value: Number(withoutGroups(text)) }
        : { objection: "A whole number, such as 12" };
    case "number":
      return readNumber(text);
    case "yesno":
      return { value: text === "yes" };
    case "lines":
      return { value: linesOf(text) };
    case "choices":
      return { value: choices.filter((choice) => linesOf(text).includes(choice)) };
    default:
      return { value: text };
  }
}

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What helps who is about to write. */
export const HINTS: Record<"date" | "lines" | "prose", string> = {
  date: "2024, 2024-05 or 2024-05-17",
  lines: "One per line. Ctrl+Enter keeps them",
  prose: "Ctrl+Enter keeps it",
};

function readNumber(text: string): Read {
  const number = Number(text.replace(",", "."));
  return Number.isFinite(number) && number >= 0
    ? { value: number }
    : { objection: "A number, such as 12 or 2.5" };
}

/** 42,000 and 42 000 are forty-two thousand. */
function withoutGroups(text: string): string {
  return text.replace(/(?<=\d)[\s,.'](?=\d{3}\b)/g, "");
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The drafts of an entry's fields as an entry: what is left empty is left out. Objections by field. */
export function readEntry(
  asked: readonly Asked[],
  drafts: Readonly<Record<string, string>>,
): { entry: Record<string, unknown>; objections: Record<string, string> } {
  const entry: Record<string, unknown> = {};
  const objections: Record<string, string> = {};
  for (const field of asked) {
    const read = readDraft(field, drafts[field.key] ?? "");
    if ("objection" in read) objections[field.key] = read.objection;
    else if (read.value !== undefined) entry[field.key] = read.value;
    else if (field.required) objections[field.key] = "This names it, so it has to be there";
  }
  return { entry, objections };
}
