import type { AttributeSpec, SectionView } from "../../../shared/profile/wire";
import { isKnown, knownBySection, type Row } from "../attributes/rows";

export interface SectionShare {
  key: string;
  label: string;
  /** How many of its attributes are known, as the table counts them. */
  known: number;
  /** Of what is or could be known of it, from 0 to 1. */
  part: number;
}

export interface Completeness {
  /** Of what is most worth knowing. */
  known: number;
  total: number;
  /** Those to which something can be added. */
  sections: SectionShare[];
  /** What is most worth knowing and is not known, in the schema's order. */
  missing: AttributeSpec[];
}

/** So many areas of skills are a whole profile's: nobody is at home in all of them. */
const AREAS = 3;

export function completenessOf(rows: readonly Row[], sections: readonly SectionView[]): Completeness {
  // What is computed from the rest cannot be added; where it is known, it counts for its section all the same.
  const addable = rows.filter(({ spec }) => !spec.derived);
  const important = addable.filter(({ spec }) => spec.priority === 1 && spec.drawn !== "radar");
  const missing = important.filter((row) => !isKnown(row)).map(({ spec }) => spec);
  const known = knownBySection(rows);
  return {
    known: important.length - missing.length,
    total: important.length,
    sections: sections.flatMap(({ key, label }) => {
      const own = addable.filter(({ spec }) => spec.section === key);
      const worked = rows.filter((row) => row.spec.section === key && row.spec.derived && isKnown(row));
      const part = partOf([...own, ...worked]);
      return own.length === 0 ? [] : [{ key, label, known: known.get(key) ?? 0, part }];
    }),
    missing,
  };
}

function partOf(rows: readonly Row[]): number {
  const areas = rows.filter(({ spec }) => spec.drawn === "radar");
  const others = rows.filter(({ spec }) => spec.drawn !== "radar");
  const most = Math.min(AREAS, areas.length);
  const known = Math.min(most, areas.filter(isKnown).length) + others.filter(isKnown).length;
  return known / (most + others.length);
}
