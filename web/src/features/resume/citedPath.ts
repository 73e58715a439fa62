import type { Entry, Line, ResumeDocument } from "./resumeDocument";

/** The paths of the lines that a citation is about; a whole entry is marked by its head: title, place, time. */
export function markedPaths(cited: string, document: ResumeDocument): string[] {
  const { name, label, summary, contact, sections } = document;
  const entries = sections.flatMap((section) => section.entries);
  const whole = entries.find((entry) => entry.path === cited);
  if (whole) return pathsOf([whole.title, whole.place, whole.when]);
  const head = [name, label, summary, ...contact.map((entry) => entry.line)];
  const shown = shownPath(cited, pathsOf([...head, ...entries.flatMap(linesOf)]));
  return shown === null ? [] : [shown];
}

/** The nearest path that the paper shows: the cited one, a part of it, or what it is part of; null for none. */
export function shownPath(cited: string, shown: readonly string[]): string | null {
  if (shown.includes(cited)) return cited;
  const part = shown.find((path) => path.startsWith(`${cited}/`));
  if (part !== undefined) return part;
  const above = cited.slice(0, cited.lastIndexOf("/"));
  return above === "" ? null : shownPath(above, shown);
}

function pathsOf(lines: (Line | null)[]): string[] {
  return lines.flatMap((line) => line?.path ?? []);
}

function linesOf(entry: Entry): (Line | null)[] {
  return [
    entry.title,
    entry.place,
    entry.about,
    entry.when,
    ...entry.paragraphs,
    ...entry.points,
    ...entry.words,
  ];
}
