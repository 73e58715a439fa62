// A JSON Resume as rows that can be looked at and corrected, whatever is in it.

import { month } from "../../shared/period";
import { below, tokensOf } from "./pointer";

export interface Field {
  pointer: string;
  /** "Title", "Employer"; null for an item of a list, which its list names. */
  label: string | null;
  /** Empty for a position that goes on: it has no end to write down. */
  text: string;
  kind: Kind;
}

export type Kind = "line" | "prose" | "date" | "email" | "phone" | "link";

export interface Several {
  pointer: string;
  label: string;
  items: Field[];
}

export interface Entry {
  pointer: string;
  name: string;
  fields: Field[];
  lists: Several[];
  /** What JSON Resume knows and this entry does not say. */
  missing: Missing[];
}

export interface Missing {
  pointer: string;
  label: string;
  kind: Kind;
  /** Whether an item is added to a list there. */
  item: boolean;
}

export interface Part {
  key: string;
  title: string;
  entries: Entry[];
  /** How one more entry is called: "position"; null where there is only one. */
  one: string | null;
  /** The key that a new entry begins with. */
  first: string;
}

type Shape = { title: string; one: string; fields: Record<string, string>; lists?: Record<string, string> };

const PERIOD = { startDate: "From", endDate: "Until" };
const SHAPES: Record<string, Shape> = {
  work: {
    title: "Work",
    one: "position",
    fields: {
      position: "Title",
      name: "Employer",
      location: "Place",
      ...PERIOD,
      url: "Link",
      description: "About",
      summary: "Summary",
    },
    lists: { highlights: "Highlights" },
  },
  volunteer: {
    title: "Volunteering",
    one: "role",
    fields: { position: "Role", organization: "Organisation", ...PERIOD, url: "Link", summary: "Summary" },
    lists: { highlights: "Highlights" },
  },
  education: {
    title: "Education",
    one: "education",
    fields: {
      studyType: "Degree",
      area: "Field",
      institution: "Institution",
      ...PERIOD,
      score: "Grade",
      url: "Link",
    },
    lists: { courses: "Courses" },
  },
  projects: {
    title: "Projects",
    one: "project",
    fields: {
      name: "Project",
      entity: "For",
      type: "Kind",
      ...PERIOD,
      url: "Link",
      description: "About",
    },
    lists: { roles: "Roles", keywords: "Keywords", highlights: "Highlights" },
  },
  skills: {
    title: "Skills",
    one: "skill",
    fields: { name: "Skill", level: "Level" },
    lists: { keywords: "Of it" },
  },
  languages: {
    title: "Languages",
    one: "language",
    fields: { language: "Language", fluency: "Level" },
  },
  certificates: {
    title: "Certificates",
    one: "certificate",
    fields: { name: "Certificate", issuer: "Issuer", date: "Date", url: "Link" },
  },
  awards: {
    title: "Awards",
    one: "award",
    fields: { title: "Award", awarder: "From", date: "Date", summary: "Summary" },
  },
  publications: {
    title: "Publications",
    one: "publication",
    fields: {
      name: "Title",
      publisher: "Publisher",
      releaseDate: "Date",
      url: "Link",
      summary: "Summary",
    },
  },
  interests: {
    title: "Interests",
    one: "interest",
    fields: { name: "Interest" },
    lists: { keywords: "Of it" },
  },
  references: {
    title: "References",
    one: "reference",
    fields: { name: "Name", reference: "Words" },
  },
};
const BASICS: Record<string, string> = {
  name: "Name",
  label: "Headline",
  email: "E-mail",
  phone: "Phone",
  url: "Link",
  summary: "Summary",
};
const LOCATION: Record<string, string> = {
  address: "Address",
  postalCode: "Postcode",
  city: "City",
  region: "Region",
  countryCode: "Country",
};
const PROFILE: Shape = {
  title: "Profiles",
  one: "profile",
  fields: { network: "Network", username: "User", url: "Link" },
};
const DATES = new Set(["startDate", "endDate", "date", "releaseDate"]);
const CONTACTS: Record<string, Kind> = { email: "email", phone: "phone", url: "link" };
const PROSE = new Set(["summary", "description", "reference"]);

/** Everything that was understood, section by section; sections without entries come too, to be added to. */
export function understood(resume: unknown): Part[] {
  const object = groupOf(resume);
  const sections = Object.entries(SHAPES).map(([key, shape]) => partOf(key, `/${key}`, shape, object[key]));
  const profiles = partOf("profiles", "/basics/profiles", PROFILE, groupOf(object.basics).profiles);
  return [person(groupOf(object.basics)), profiles, ...sections];
}

/** All values in the order in which they are shown. */
export function fieldsOf(parts: readonly Part[]): Field[] {
  return parts.flatMap((part) =>
    part.entries.flatMap((entry) => [...entry.fields, ...entry.lists.flatMap((list) => list.items)]),
  );
}

/** What the value or the entry at a place is called. */
export function labelAt(path: string): string {
  const [section = "", ...rest] = tokensOf(path);
  const below = rest.filter((token) => !/^(\d+|-)$/.test(token));
  if (section === "basics") {
    const labels: Record<string, string> =
      below[0] === "profiles" ? PROFILE.fields : { ...BASICS, ...LOCATION };
    return labels[below.at(-1) ?? ""] ?? (below[0] === "profiles" ? PROFILE.title : "Person");
  }
  const shape = SHAPES[section];
  const key = below.at(-1);
  if (key === undefined) return shape?.title ?? spelled(section);
  return shape?.fields[key] ?? shape?.lists?.[key] ?? spelled(key);
}

/** A value as people write it: a date with its month's name, a grade without a second label. */
export function shownOf({ pointer, kind, text }: Field): string {
  if (pointer.endsWith("/score")) {
    return text.replace(/^(?:grade|score|note|nota)\s*:\s*/iu, "").replace(/^(gpa)\s*:\s*/iu, "$1 ");
  }
  if (kind !== "date") return text;
  return text === "" ? "present" : (month(text) ?? text);
}

function person(basics: Group): Part {
  const location = groupOf(basics.location);
  const fields = [
    ...fieldsIn(basics, "/basics", BASICS),
    ...fieldsIn(location, "/basics/location", LOCATION),
  ];
  const missing = [
    ...missingIn(basics, "/basics", BASICS),
    ...missingIn(location, "/basics/location", LOCATION),
  ];
  const entry = { pointer: "/basics", name: "Person", fields, lists: [], missing };
  return { key: "basics", title: "Person", entries: [entry], one: null, first: "name" };
}

function partOf(key: string, pointer: string, shape: Shape, value: unknown): Part {
  const entries = Array.isArray(value)
    ? value.map((each, index) => entryOf(groupOf(each), below(pointer, index), shape))
    : [];
  return {
    key,
    title: shape.title,
    entries,
    one: shape.one,
    first: Object.keys(shape.fields)[0] ?? "name",
  };
}

function entryOf(entry: Group, pointer: string, shape: Shape): Entry {
  const fields = withPresent(fieldsIn(entry, pointer, shape.fields), entry, pointer);
  const lists = Object.entries(shape.lists ?? {}).flatMap(([key, label]) =>
    listIn(entry[key], below(pointer, key), label),
  );
  const missing = missingIn(entry, pointer, shape.fields).filter(
    (each) => !fields.some((field) => field.pointer === each.pointer),
  );
  for (const [key, label] of Object.entries(shape.lists ?? {})) {
    missing.push({ pointer: below(below(pointer, key), "-"), label, kind: "line", item: true });
  }
  const name = fields
    .slice(0, 2)
    .map((field) => field.text)
    .join(", ");
  return { pointer, name: name || shape.one, fields, lists, missing };
}

/** What began and did not end goes on, and says so. */
function withPresent(fields: Field[], entry: Group, pointer: string): Field[] {
  const began = fields.findIndex((field) => field.pointer === below(pointer, "startDate"));
  if (began === -1 || wordsOf(entry.endDate) !== null) return fields;
  const end: Field = { pointer: below(pointer, "endDate"), label: "Until", text: "", kind: "date" };
  return fields.toSpliced(began + 1, 0, end);
}

function fieldsIn(group: Group, pointer: string, labels: Record<string, string>): Field[] {
  const known = Object.entries(labels).map(([key, label]) => [key, label] as const);
  const others = Object.keys(group)
    .filter((key) => !(key in labels))
    .map((key) => [key, spelled(key)] as const);
  return [...known, ...others].flatMap(([key, label]) => {
    const text = wordsOf(group[key]);
    return text === null ? [] : [{ pointer: below(pointer, key), label, text, kind: kindOf(key) }];
  });
}

function missingIn(group: Group, pointer: string, labels: Record<string, string>): Missing[] {
  return Object.entries(labels)
    .filter(([key]) => wordsOf(group[key]) === null)
    .map(([key, label]) => ({ pointer: below(pointer, key), label, kind: kindOf(key), item: false }));
}

function listIn(value: unknown, pointer: string, label: string): Several[] {
  if (!Array.isArray(value)) return [];
  const items = value.flatMap((each, index) => {
    const text = wordsOf(each);
    return text === null
      ? []
      : [{ pointer: below(pointer, index), label: null, text, kind: "line" as const }];
  });
  return items.length === 0 ? [] : [{ pointer, label, items }];
}

function kindOf(key: string): Kind {
  if (DATES.has(key)) return "date";
  if (PROSE.has(key)) return "prose";
  return CONTACTS[key] ?? "line";
}

/** A key that JSON Resume does not know, as words: "licenseNumber" is "License number". */
function spelled(key: string): string {
  const words = key
    .replaceAll(/[_-]+/g, " ")
    .replaceAll(
      /(\p{Ll}|\p{N})(\p{Lu})/gu,
      (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
    )
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Group = Record<string, unknown>;

function groupOf(value: unknown): Group {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Group) : {};
}

function wordsOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
