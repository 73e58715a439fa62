/** The nearest path that the paper shows: the cited one, what it is part of, or a part of it; null for none. */
export function shownPath(cited: string, shown: readonly string[]): string | null {
  if (shown.includes(cited)) return cited;
  const part = shown.find((path) => path.startsWith(`${cited}/`));
  if (part !== undefined) return part;
  const above = cited.slice(0, cited.lastIndexOf("/"));
  return above === "" ? null : shownPath(above, shown);
}
