import type {
  AttributeSpec,
  Disclosure,
  ProfileSchema,
  ProfileView,
  SectionView,
  Standing,
  Standings,
} from "../../../shared/profile/wire";
import { inCurrency } from "../value/inCurrency";
import { allWords } from "../value/wordsOf";

/** One attribute, with all that is known of it. */
export interface Row {
  spec: AttributeSpec;
  value: unknown;
  /** The value in words; empty for what is unknown. */
  words: string;
  known: boolean;
  /** The owner said that there is none. */
  none: boolean;
  /** How many facts wait for the owner's word. */
  waiting: number;
  /** The owner's own word. */
  edited: boolean;
  disclosure: Disclosure;
  /** The profile's revision that this is of. */
  revision: number;
}

export function rowsOf(
  schema: ProfileSchema,
  { values, disclosures, revision }: Pick<ProfileView, "values" | "disclosures" | "revision">,
  standings: Standings,
): Row[] {
  const standing = new Map(standings.attributes.map((one) => [one.attribute, one]));
  return schema.attributes.map((spec) => ({
    ...rowOf(inCurrency(spec, values), values[spec.key], standing.get(spec.key)),
    disclosure: disclosures[spec.key] ?? spec.disclosure,
    revision,
  }));
}

function rowOf(
  spec: AttributeSpec,
  value: unknown,
  standing: Standing | undefined,
): Omit<Row, "disclosure" | "revision"> {
  const known = value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  const edited = standing?.edited ?? false;
  return {
    spec,
    value: known ? value : undefined,
    words: known ? allWords(spec, value) : "",
    known,
    none: !known && edited,
    waiting: standing?.waiting ?? 0,
    edited,
  };
}

export const STANDS = ["all", "known", "unknown", "waiting", "edited"] as const;
export type Stand = (typeof STANDS)[number];

/** Whether there is a value, or the word that there is none. */
export function isKnown(row: Row): boolean {
  return row.known || row.none;
}

const STANDS_SO: Record<Stand, (row: Row) => boolean> = {
  all: () => true,
  known: isKnown,
  unknown: (row) => !isKnown(row),
  waiting: (row) => row.waiting > 0,
  edited: (row) => row.edited,
};

/** What is looked for. `section` and `told` null: in all of them. */
export interface Wanted {
  query: string;
  section: string | null;
  stand: Stand;
  told: Disclosure | null;
}

export const EVERYTHING: Wanted = { query: "", section: null, stand: "all", told: null };

export function isNarrowed(wanted: Wanted): boolean {
  return wanted.query.trim() !== "" || wanted.stand !== "all" || wanted.told !== null;
}

/** The rows with all of the words that were typed: in their name, their key or their value. */
export function found(rows: readonly Row[], { query, section, stand, told }: Wanted): Row[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (section === null || row.spec.section === section) &&
      STANDS_SO[stand](row) &&
      (told === null || row.disclosure === told) &&
      contains(row, words),
  );
}

function contains({ spec, words: value }: Row, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = folded(`${spec.label} ${spec.key} ${spec.key.replaceAll("_", " ")} ${value}`);
  return words.every((word) => text.includes(word));
}

/** Without accents and capitals: who types "resume" finds "Résumé". */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A section with those of its rows that are shown, and how many of all that it has are known. */
export interface Group {
  section: SectionView;
  rows: Row[];
  known: number;
}

/** Sections without anything to show are left out. */
export function grouped(schema: ProfileSchema, rows: readonly Row[], shown: readonly Row[]): Group[] {
  const known = knownBySection(rows);
  return schema.sections.flatMap((section) => {
    const here = shown.filter((row) => row.spec.section === section.key);
    if (here.length === 0) return [];
    return [{ section, rows: here, known: known.get(section.key) ?? 0 }];
  });
}

/** How many are known in each section in which anything is. */
export function knownBySection(rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { spec } of rows.filter(isKnown)) counts.set(spec.section, (counts.get(spec.section) ?? 0) + 1);
  return counts;
}

/** How many rows stand how, of those that everything else asks for. */
export function standsOf(rows: readonly Row[], wanted: Wanted): Record<Stand, number> {
  const others = found(rows, { ...wanted, stand: "all" });
  return Object.fromEntries(STANDS.map((stand) => [stand, others.filter(STANDS_SO[stand]).length])) as Record<
    Stand,
    number
  >;
}
