import type { AttributeSpec } from "../../../shared/profile/wire";
import { askedByEntry } from "../editing/asked";
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
      {askedByEntry(spec.entry ?? {}, []).map(({ key, label }) =>
        fields[key] === undefined || fields[key] === null ? null : (
          <li key={key}>
            <span className={styles.label}>{label}</span>
            <span className={styles.words} dir="auto">
              {fieldWords(fields[key])}
            </span>
          </li>
        ),
      )}
    </ul>
  );
}

function fieldWords(value: unknown): string {
  return Array.isArray(value) ? value.join("\n") : String(value);
}
