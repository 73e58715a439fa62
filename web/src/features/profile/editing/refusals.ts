import type { Problem } from "../../../shared/api/problem";

/** What the server has against a value: by the path below the attribute (`0.startDate`), "" for it as a whole. */
export function refusalsOf(problem: Problem, attribute: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { field, message } of problem.errors) {
    const steps = field.split(".");
    const at = steps.indexOf(attribute);
    if (at >= 0) found[steps.slice(at + 1).join(".")] = message;
  }
  return Object.keys(found).length > 0 ? found : { "": problem.message };
}

/** Those that are about one entry, by its field; what names no field of it stands under "". */
export function refusalsOfEntry(
  refusals: Readonly<Record<string, string>>,
  index: number,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [path, message] of Object.entries(refusals)) {
    const [entry, field = ""] = path.split(".");
    if (entry === String(index)) found[field] = message;
    else if (path === "") found[""] = message;
  }
  return found;
}
