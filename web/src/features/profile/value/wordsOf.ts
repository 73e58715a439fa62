import { month } from "../../../shared/period";
import { countryName } from "../../../shared/place";
import type { AttributeSpec } from "../../../shared/profile/wire";
import { choiceWords } from "./choiceWords";
import { headlineOf } from "./headline";

type Worded = Pick<AttributeSpec, "type" | "unit" | "key">;

/** The values of a list one by one; of anything else the value itself. None for what is unknown. */
export function itemsOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** One value, or one entry of a list, as it is read aloud. */
export function wordsOf(spec: Worded, value: unknown): string {
  switch (spec.type) {
    case "boolean":
      return value === true ? "Yes" : "No";
    case "level":
      return `${String(value)} of 5`;
    case "integer":
    case "number":
      return measured(Number(value), spec.unit);
    case "date":
      return dayOf(String(value));
    case "url":
      return String(value)
        .replace(/^(https?:\/\/|mailto:)(www\.)?/, "")
        .replace(/\/$/, "");
    case "choice":
    case "choices":
      return spec.key === "country_code" ? countryName(String(value)) : choiceWords(String(value));
    case "entries":
      return entryWords(value);
    default:
      return String(value);
  }
}

/** A whole value, lists included. */
export function allWords(spec: Worded, value: unknown): string {
  return itemsOf(value)
    .map((item) => wordsOf(spec, item))
    .join("; ");
}

function entryWords(entry: unknown): string {
  const { title, beside, when } = headlineOf(entry);
  return [title, ...beside, ...(when === null ? [] : [when])].join(", ");
}

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/** "1 year", "12 years", "80 %", "42,000". A year is written without a comma by its type, which is a date. */
function measured(number: number, unit: string): string {
  const written = NUMBER.format(number);
  if (unit === "percent") return `${written} %`;
  if (unit === "") return written;
  if (CURRENCY.test(unit)) return `${written} ${unit}`;
  const [counted = "", ...rest] = unit.split(" ");
  const named = number === 1 ? (SINGULAR[counted] ?? counted.replace(/s$/, "")) : counted;
  return [written, named, ...rest].join(" ");
}

/** ISO 4217. */
const CURRENCY = /^[A-Z]{3}$/;

const SINGULAR: Record<string, string> = { people: "person", industries: "industry" };

/** "17 March 2021", "March 2021", "2021": no more than is known. */
function dayOf(date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return month(date) ?? date;
  return `${Number(date.slice(8))} ${month(date)}`;
}
