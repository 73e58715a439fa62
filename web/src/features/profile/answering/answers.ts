import type { AttributeSpec } from "../../../shared/profile/wire";
import { allWords, wordsOf } from "../value/wordsOf";

/** More than these are found faster in a list. */
const MOST = 8;

/** All that can be answered, in words, where that is little; else null. */
export function optionsOf(spec: AttributeSpec): string[] | null {
  if (spec.type === "boolean") return ["Yes", "No"];
  if (spec.type === "level") return [0, 1, 2, 3, 4, 5].map((level) => wordsOf(spec, level));
  if (spec.type !== "choice" || spec.choices.length > MOST) return null;
  return spec.choices.map((choice) => wordsOf(spec, choice));
}

/** A value as somebody would say it who was asked for it. */
export function answerWords(spec: AttributeSpec, value: unknown): string {
  return Array.isArray(value) ? allWords(spec, value).replaceAll("; ", ", ") : wordsOf(spec, value);
}
