import type { AttributeSpec, EntrySchema, PropertySchema } from "../../../shared/profile/wire";

/** What somebody can be asked to write; lists are written one per line. */
export type Kind =
  | "line"
  | "prose"
  | "link"
  | "date"
  | "integer"
  | "number"
  | "level"
  | "yesno"
  | "choice"
  | "choices"
  | "lines";

/** One thing that is asked: an attribute, or a field of one of its entries. */
export interface Asked {
  key: string;
  label: string;
  kind: Kind;
  unit: string;
  choices: readonly string[];
  required: boolean;
}

const KINDS: Record<Exclude<AttributeSpec["type"], "entries">, Kind> = {
  text: "line",
  long_text: "prose",
  url: "link",
  date: "date",
  integer: "integer",
  number: "number",
  level: "level",
  boolean: "yesno",
  choice: "choice",
  choices: "choices",
  texts: "lines",
};

/** What an attribute asks for; one with entries asks for its fields instead. */
export function askedBy(spec: AttributeSpec): Asked | null {
  if (spec.type === "entries") return null;
  const { key, label, unit, choices } = spec;
  return { key, label, kind: KINDS[spec.type], unit, choices, required: true };
}

/** What each field of an entry asks for, in an order in which people would tell it. */
export function askedByEntry(schema: EntrySchema, specs: readonly AttributeSpec[]): Asked[] {
  const asked = Object.entries(schema.properties ?? {}).map(([key, property]) =>
    askedByField(schema, key, property, specs),
  );
  return asked.sort((a, b) => rank(a) - rank(b));
}

function askedByField(
  schema: EntrySchema,
  key: string,
  property: PropertySchema,
  specs: readonly AttributeSpec[],
): Asked {
  const plain = property.anyOf?.find((one) => one.type !== "null") ?? property;
  const choices = alternatives(plain.pattern) ?? knownWords(schema, key, specs);
  return {
    key,
    label: LABELS[`${schema.title}.${key}`] ?? LABELS[key] ?? spaced(key),
    kind: kindOf(key, plain, choices),
    unit: key === "years" ? "years" : "",
    choices,
    required: schema.required?.includes(key) ?? false,
  };
}

function kindOf(key: string, property: PropertySchema, choices: readonly string[]): Kind {
  if (property.type === "array") return "lines";
  if (property.type === "integer") return property.maximum === 5 ? "level" : "integer";
  if (property.type === "number") return "number";
  if (choices.length > 0) return "choice";
  if (key === "url") return "link";
  if (property.pattern?.startsWith("^[0-9]{4}")) return "date";
  return (property.maxLength ?? 0) > 2_000 ? "prose" : "line";
}

/** A pattern that is nothing but alternatives is a choice: `^(A1|A2|native)$`. */
function alternatives(pattern: string | undefined): readonly string[] | null {
  const [, inner] = pattern?.match(/^\^\(([\w|-]+)\)\$$/) ?? [];
  return inner?.split("|") ?? null;
}

/** A position's industry, function, size and seniority are of the same words as those of the current role. */
function knownWords(schema: EntrySchema, key: string, specs: readonly AttributeSpec[]): readonly string[] {
  if (schema.title !== "Work") return [];
  const twin = `current_${key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
  return specs.find((spec) => spec.key === twin && spec.type === "choice")?.choices ?? [];
}

const LABELS: Record<string, string> = {
  "Work.name": "Employer",
  "Work.position": "Title",
  "Volunteering.organization": "Organisation",
  "Volunteering.position": "Role",
  "Project.name": "Project",
  "Project.entity": "For",
  "Project.type": "Kind",
  "Skill.name": "Skill",
  "Reference.name": "Who",
  "Reference.reference": "What they say",
  "Goal.name": "Goal",
  studyType: "Degree",
  area: "Field",
  score: "Grade",
  location: "Place",
  url: "Link",
  description: "About",
  startDate: "From",
  endDate: "Until",
  releaseDate: "Published",
  cefr: "CEFR level",
  code: "Language code",
  asWritten: "As you write it",
  lastUsed: "Last used",
  by: "By when",
  why: "Why",
};

const ORDER = [
  "position",
  "studyType",
  "area",
  "title",
  "language",
  "network",
  "name",
  "organization",
  "institution",
];
const LATER: readonly Kind[] = ["link", "prose", "lines"];

/** What it is comes first, then what else there is, and what takes room at the end. */
function rank({ key, kind }: Asked): number {
  if (ORDER.includes(key)) return ORDER.indexOf(key) - ORDER.length;
  return LATER.indexOf(kind) + 1;
}

function spaced(key: string): string {
  const words = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
