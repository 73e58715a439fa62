/** Quotes and lists in one another, as many as a line begins with; spaces before one; marks that may pair in one paragraph. */
const DEEPEST = 20;
const INDENTED = 60;
const MARKS = 500;
const LONGEST = 20_000;
const TOO_DEEP = new RegExp(
  `^[ \\t]*(?:(?:>|[-*+][ \\t]|\\d{1,9}[.)][ \\t])[ \\t]*){${DEEPEST}}|^[ \\t]{${INDENTED}}`,
);
const MARK = /[*_~`]+|[[\]]/g;

/**
 * Where Markdown begins that nobody writes and that only costs time: parsing takes the square of how deep its quotes
 * are and of how many marks look for their match, seconds for five thousand of them.
 */
export function legibleUntil(text: string, from = 0): number {
  let [start, marks] = [from, 0];
  for (let at = from; at < text.length; ) {
    const end = text.indexOf("\n", at) + 1 || text.length;
    const line = text.slice(at, end);
    if (line.trim() === "") [start, marks] = [end, 0];
    marks += line.match(MARK)?.length ?? 0;
    if (TOO_DEEP.test(line) || marks > MARKS || end - start > LONGEST) return start;
    at = end;
  }
  return text.length;
}
