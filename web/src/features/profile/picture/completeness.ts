import type { AttributeSpec, ProfileSchema } from "../../../shared/profile/wire";

export interface SectionShare {
  key: string;
  label: string;
  known: number;
  total: number;
}

export interface Completeness {
  /** Of what is most worth knowing. */
  known: number;
  total: number;
  sections: SectionShare[];
  /** What is most worth knowing and is not known, in the schema's order. */
  missing: AttributeSpec[];
}

/** So many areas of skills are a whole profile's: nobody is at home in all of them. */
const AREAS = 3;

export function completenessOf(values: Record<string, unknown>, schema: ProfileSchema): Completeness {
  // What is computed from the rest cannot be added.
  const addable = schema.attributes.filter((spec) => !spec.derived);
  const isKnown = ({ key }: AttributeSpec) => isGiven(values[key]);
  const important = addable.filter((spec) => spec.priority === 1 && spec.drawn !== "radar");
  const missing = important.filter((spec) => !isKnown(spec));
  const sections = schema.sections.map(({ key, label }) => {
    const own = addable.filter((spec) => spec.section === key);
    return { key, label, ...shareOf(own, isKnown) };
  });
  return {
    known: important.length - missing.length,
    total: important.length,
    sections: sections.filter((section) => section.total > 0),
    missing,
  };
}

function shareOf(specs: readonly AttributeSpec[], isKnown: (spec: AttributeSpec) => boolean) {
  const areas = specs.filter((spec) => spec.drawn === "radar");
  const others = specs.filter((spec) => spec.drawn !== "radar");
  const most = Math.min(AREAS, areas.length);
  const known = Math.min(most, areas.filter(isKnown).length) + others.filter(isKnown).length;
  return { known, total: most + others.length };
}

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}
