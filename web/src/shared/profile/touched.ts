/** Stands for every attribute where there are too many to name. */
const ALL = "*";

/**
 * Whether what a query holds may be out of date once these attributes changed. Keys are
 * `["profile", "values", fields]`, `["profile", "facts", {attribute?}]`, or `["profile", kind, …]` for what is about the
 * whole; `sections` tells each attribute's section, since a field may be one of either.
 */
export function touched(
  key: readonly unknown[],
  attributes: readonly string[],
  sections: ReadonlyMap<string, string>,
): boolean {
  const [area, kind, about] = key;
  if (area !== "profile" || kind === "schema" || kind === "waiting") return false;
  if (attributes.includes(ALL)) return true;
  if (kind === "values") return isAmong(about as readonly string[], attributes, sections);
  const { attribute } = (about ?? {}) as { attribute?: string };
  return attribute === undefined || attributes.includes(attribute);
}

function isAmong(
  fields: readonly string[],
  attributes: readonly string[],
  sections: ReadonlyMap<string, string>,
): boolean {
  if (fields.length === 0) return true;
  return attributes.some((attribute) => {
    const section = sections.get(attribute);
    // An attribute that this client does not know of may be in any section.
    return fields.includes(attribute) || section === undefined || fields.includes(section);
  });
}
