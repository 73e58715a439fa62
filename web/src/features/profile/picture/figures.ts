import type { AttributeSpec } from "../../../shared/profile/wire";
import { wordsOf } from "../value/wordsOf";

/**
 * The figure of an attribute as the table has it, "8 positions"; null where there is none, or nothing is counted.
 * What a picture says in figures is what the attributes say: it counts nothing itself.
 */
export function figureOf(
  values: Readonly<Record<string, unknown>>,
  specs: readonly AttributeSpec[],
  key: string,
): string | null {
  const spec = specs.find((one) => one.key === key);
  const value = values[key];
  return spec && typeof value === "number" && value > 0 ? wordsOf(spec, value) : null;
}
