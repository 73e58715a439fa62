import type { Reading } from "./corrected";
import type { Field } from "./understood";

/** Below this, more than one value in five is wrong: worth a look. */
const SURE = 0.8;

/** Whether its reader was unsure of anything in a document. */
export function doubted({ confidence }: Pick<Reading, "confidence">): boolean {
  return Object.values(confidence).some((sure) => sure < SURE);
}

/** The pointers of values that somebody should check, in their order. */
export function unsureIn(
  fields: readonly Field[],
  reading: Reading,
  confirmed: ReadonlySet<string>,
): string[] {
  return fields.flatMap(({ pointer, text }) => {
    const sure = reading.confidence[pointer] ?? 1;
    const seen = reading.own.has(pointer) || confirmed.has(confirmation(pointer, text));
    return sure < SURE && !seen ? [pointer] : [];
  });
}

/** A value at its place: pointers shift as entries go, and then it has to be looked at again. */
export function confirmation(pointer: string, text: string): string {
  return `${pointer} ${text}`;
}
