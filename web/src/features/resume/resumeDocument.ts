import { month, period } from "../../shared/period";
import { countryName } from "../../shared/place";
import { shortName } from "../../shared/shortName";
import { type JsonObject, listAt, objectAt, textAt, textOf, webAddress } from "./json";

/** A line of the paper; `path` is its JSON pointer in the résumé, by which a citation finds it. */
export interface Line {
  path: string;
  text: string;
}

export interface Entry {
  path: string;
  /** What the entry is called: a position, a degree, a project. */
  title: Line | null;
  /** Where or with whom. */
  place: Line | null;
  /** What the place is, in the résumé's own words. */
  about: Line | null;
  href: string | null;
  when: Line | null;
  aside: string | null;
  paragraphs: Line[];
  points: Line[];
  /** Short words: keywords, courses. */
  words: Line[];
}

export interface Section {
  key: string;
  title: string;
  /** Lists of short things are set in one line each, without bullets. */
  compact: boolean;
  entries: Entry[];
}

export interface ResumeDocument {
  name: Line | null;
  label: Line | null;
  summary: Line | null;
  contact: { line: Line; href: string | null }[];
  sections: Section[];
}

interface Shape {
  key: string;
  title: string;
  compact?: boolean;
  heading: readonly string[];
  place?: readonly string[];
  about?: string;
  paragraphs?: readonly string[];
  points?: string;
  words?: string;
  aside?: string;
  date?: string;
}

/** The sections in the order in which they are read; each names the fields that it shows and as what. */
const SHAPES: readonly Shape[] = [
  {
    key: "work",
    title: "Work",
    heading: ["position"],
    place: ["name", "location"],
    about: "description",
    paragraphs: ["summary"],
    points: "highlights",
  },
  {
    key: "projects",
    title: "Projects",
    heading: ["name"],
    place: ["entity"],
    paragraphs: ["description", "summary"],
    points: "highlights",
    words: "keywords",
  },
  {
    key: "education",
    title: "Education",
    heading: ["studyType", "area"],
    place: ["institution"],
    words: "courses",
    about: "score",
  },
  { key: "skills", title: "Skills", compact: true, heading: ["name"], words: "keywords", aside: "level" },
  { key: "languages", title: "Languages", compact: true, heading: ["language"], aside: "fluency" },
  { key: "certificates", title: "Certificates", heading: ["name"], place: ["issuer"], date: "date" },
  {
    key: "publications",
    title: "Publications",
    heading: ["name"],
    place: ["publisher"],
    paragraphs: ["summary"],
    date: "releaseDate",
  },
  {
    key: "awards",
    title: "Awards",
    heading: ["title"],
    place: ["awarder"],
    paragraphs: ["summary"],
    date: "date",
  },
  {
    key: "volunteer",
    title: "Volunteering",
    heading: ["position"],
    place: ["organization"],
    paragraphs: ["summary"],
    points: "highlights",
  },
  { key: "references", title: "References", heading: ["name"], paragraphs: ["reference"] },
  { key: "interests", title: "Interests", compact: true, heading: ["name"], words: "keywords" },
];

const BESIDE = "/meta/kairix";
const ON_REQUEST = `${BESIDE}/on_request`;

/** A JSON Resume as something to set in type. */
export function resumeDocument(resume: unknown): ResumeDocument {
  const root = objectAt(resume);
  const basics = objectAt(root.basics);
  return {
    name: lineAt(basics, "name", "/basics"),
    label: lineAt(basics, "label", "/basics"),
    summary: lineAt(basics, "summary", "/basics"),
    contact: contactOf(basics),
    sections: [
      ...SHAPES.map((shape) => sectionOf(shape, root[shape.key])),
      ...besideOf(objectAt(objectAt(root.meta).kairix), textAt(basics, "name")),
    ].filter((section) => section.entries.length > 0),
  };
}

/** What is told beside the résumé: its owner's own words, what follows from it, what can be asked for. */
function besideOf(told: JsonObject, person: string | null): Section[] {
  const facts = listAt(told.facts).map((fact, index) => ({
    by: textAt(objectAt(fact), "by"),
    entry: besideEntry(
      `${BESIDE}/facts/${index}`,
      textAt(objectAt(fact), "label"),
      textAt(objectAt(fact), "value"),
    ),
  }));
  const answers = listAt(told.answers).map((answer, index) =>
    besideEntry(
      `${BESIDE}/answers/${index}`,
      textAt(objectAt(answer), "question"),
      textAt(objectAt(answer), "answer"),
    ),
  );
  const asked = listAt(told.on_request).flatMap((label) => textOf(label) ?? []);
  const owner = person === null ? "the owner" : shortName(person);
  const by = (who: string) => facts.filter((fact) => fact.by === who).map((fact) => fact.entry);
  return [
    beside("own-words", `In ${owner}’s own words`, [...by("owner"), ...answers]),
    beside("worked-out", "Worked out from this", by("kairix")),
    beside("on-request", `Ask ${owner} for`, asked.length > 0 ? [askedEntry(asked)] : []),
  ];
}

function beside(key: string, title: string, entries: Entry[]): Section {
  return { key, title, compact: key !== "on-request", entries: entries.filter(isSaying) };
}

function askedEntry(labels: string[]): Entry {
  const words = labels.map((text, index) => ({ path: `${ON_REQUEST}/${index}`, text }));
  return { ...besideEntry(ON_REQUEST, null, null), words };
}

function besideEntry(path: string, label: string | null, value: string | null): Entry {
  return {
    path,
    title: label === null ? null : { path, text: label },
    place: value === null ? null : { path: `${path}/value`, text: value },
    about: null,
    href: null,
    when: null,
    aside: null,
    paragraphs: [],
    points: [],
    words: [],
  };
}

function sectionOf(shape: Shape, value: unknown): Section {
  const entries = listAt(value).map((entry, index) => entryOf(shape, entry, `/${shape.key}/${index}`));
  return {
    key: shape.key,
    title: shape.title,
    compact: shape.compact ?? false,
    entries: entries.filter(isSaying),
  };
}

function entryOf(shape: Shape, value: unknown, path: string): Entry {
  const text = textOf(value);
  const entry = text === null ? objectAt(value) : { [shape.heading[0] ?? "name"]: text };
  const fields = (keys: readonly string[] = []) => keys.flatMap((key) => lineAt(entry, key, path) ?? []);
  return {
    path,
    title: joined(fields(shape.heading), ", "),
    place: joined(fields(shape.place), ", "),
    about: shape.about ? lineAt(entry, shape.about, path) : null,
    href: webAddress(entry.url),
    when: whenOf(shape, entry, path),
    aside: shape.aside ? textAt(entry, shape.aside) : null,
    paragraphs: fields(shape.paragraphs),
    points: shape.points ? linesAt(entry, shape.points, path) : [],
    words: shape.words ? linesAt(entry, shape.words, path) : [],
  };
}

function whenOf(shape: Shape, entry: JsonObject, path: string): Line | null {
  const text = shape.date
    ? month(textAt(entry, shape.date))
    : period(textAt(entry, "startDate"), textAt(entry, "endDate"));
  return text === null ? null : { path: `${path}/${shape.date ?? "startDate"}`, text };
}

function isSaying(entry: Entry): boolean {
  return (
    entry.title !== null ||
    entry.place !== null ||
    entry.paragraphs.length + entry.points.length + entry.words.length > 0
  );
}

function contactOf(basics: JsonObject): ResumeDocument["contact"] {
  const place = placeOf(objectAt(basics.location));
  const email = textAt(basics, "email");
  const contact: (ResumeDocument["contact"][number] | null)[] = [
    place === "" ? null : { line: { path: "/basics/location", text: place }, href: null },
    email === null
      ? null
      : { line: { path: "/basics/email", text: email }, href: `mailto:${encodeURI(email)}` },
    withHref(lineAt(basics, "phone", "/basics"), null),
    withHref(lineAt(basics, "url", "/basics"), webAddress(basics.url)),
    ...listAt(basics.profiles).map((profile, index) =>
      profileOf(objectAt(profile), `/basics/profiles/${index}`),
    ),
  ];
  return contact.filter((entry) => entry !== null);
}

function placeOf(location: JsonObject): string {
  const country = textAt(location, "countryCode");
  const parts = [
    textAt(location, "city"),
    textAt(location, "region"),
    country === null ? null : countryName(country),
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function profileOf(profile: JsonObject, path: string) {
  const text = textAt(profile, "network") ?? textAt(profile, "username") ?? textAt(profile, "url");
  return withHref(text === null ? null : { path, text }, webAddress(profile.url));
}

function withHref(line: Line | null, href: string | null) {
  return line === null ? null : { line, href };
}

function lineAt(object: JsonObject, key: string, path: string): Line | null {
  const text = textAt(object, key);
  return text === null ? null : { path: `${path}/${key}`, text };
}

function linesAt(object: JsonObject, key: string, path: string): Line[] {
  return listAt(object[key]).flatMap((value, index) => {
    const text = textOf(value);
    return text === null ? [] : { path: `${path}/${key}/${index}`, text };
  });
}

/** Several fields as one line, under the path of the first. */
function joined(lines: Line[], by: string): Line | null {
  const [first] = lines;
  return first ? { path: first.path, text: lines.map((line) => line.text).join(by) } : null;
}
