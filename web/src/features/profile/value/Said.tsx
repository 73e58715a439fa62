import type { AttributeSpec, AttributeType } from "../../../shared/profile/wire";
import { type Asked, askedByEntry } from "../editing/asked";
import { choiceWords } from "./choiceWords";
import { fieldsOf } from "./headline";
import styles from "./Said.module.css";
import { wordsOf } from "./wordsOf";

/** One value in full; an entry with each of its fields. */
export function Said({ spec, value }: { spec: AttributeSpec; value: unknown }) {
  if (value === null) return <>There is none</>;
  if (spec.type !== "entries") return <span dir="auto">{wordsOf(spec, value)}</span>;
  const fields = fieldsOf(value);
  return (
    <ul className={styles.fields}>
      {askedByEntry(spec.entry ?? {}, []).map((field) => {
        const said = fields[field.key];
        return said === undefined || said === null ? null : (
          <li key={field.key}>
            <span className={styles.label}>{field.label}</span>
            <span className={styles.words} dir="auto">
              {fieldWords(field, said)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const TYPES: Partial<Record<Asked["kind"], AttributeType>> = {
  date: "date",
  integer: "integer",
  number: "number",
  level: "level",
  choice: "choice",
  yesno: "boolean",
};

/** A field of an entry is worded as an attribute of its kind is. */
function fieldWords({ key, kind, unit }: Asked, value: unknown): string {
  if (Array.isArray(value)) return value.join("\n");
  if (WORDED.has(key)) return choiceWords(String(value));
  return wordsOf({ key, unit, type: TYPES[kind] ?? "text" }, value);
}

/** Of a position's fields these are words of a scale; which one is told where it is chosen. */
const WORDED = new Set(["industry", "function", "companySize", "seniority"]);
