import { month, period } from "../../../shared/period";
import { choiceWords } from "./choiceWords";

/** An entry of a list as one would name it: what it is, where, and when. */
export interface Headline {
  title: string;
  beside: string[];
  when: string | null;
}

const TITLES = [
  "position",
  "title",
  "language",
  "studyType",
  "network",
  "name",
  "organization",
  "institution",
];
const BESIDE = [
  "area",
  "name",
  "organization",
  "institution",
  "entity",
  "issuer",
  "awarder",
  "publisher",
  "event",
  "username",
  "horizon",
];
const DAYS = ["date", "releaseDate", "by", "lastUsed"];

/** Entries of all kinds name themselves by the same few fields, as JSON Resume calls them. */
export function headlineOf(entry: unknown): Headline {
  const fields = fieldsOf(entry);
  const titled = TITLES.find((key) => textAt(fields, key) !== null);
  const title = titled === undefined ? firstText(fields) : (textAt(fields, titled) as string);
  const beside = BESIDE.filter((key) => key !== titled).flatMap((key) => textAt(fields, key) ?? []);
  return { title, beside: [...beside, ...measures(fields)], when: whenOf(fields) };
}

/** What a number or a scale says about an entry. */
function measures({ level, years, cefr, fluency }: Fields): string[] {
  const spoken = cefr ?? fluency;
  return [
    ...(typeof level === "number" ? [`level ${level} of 5`] : []),
    ...(typeof years === "number" ? [years === 1 ? "1 year" : `${years} years`] : []),
    ...(typeof spoken === "string" ? [choiceWords(spoken)] : []),
  ];
}

function whenOf(fields: Fields): string | null {
  const ran = period(textAt(fields, "startDate"), textAt(fields, "endDate"));
  if (ran !== null) return ran;
  const day = DAYS.find((key) => textAt(fields, key) !== null);
  const told = month(day === undefined ? null : textAt(fields, day));
  return day === "lastUsed" && told !== null ? `last used ${told}` : told;
}

function firstText(fields: Fields): string {
  const texts = Object.keys(fields).flatMap((key) => textAt(fields, key) ?? []);
  return texts[0] ?? "Without a name";
}

type Fields = Record<string, unknown>;

export function fieldsOf(entry: unknown): Fields {
  return typeof entry === "object" && entry !== null && !Array.isArray(entry) ? (entry as Fields) : {};
}

function textAt(fields: Fields, key: string): string | null {
  const value = fields[key];
  return typeof value === "string" && value !== "" ? value : null;
}
