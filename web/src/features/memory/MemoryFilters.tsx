import fields from "../../shared/ui/Fields.module.css";
import { SearchField } from "../../shared/ui/SearchField";
import { KIND_KEYS, KINDS } from "./kinds";
import styles from "./MemoryFilters.module.css";
import type { MemoryKind, Sought } from "./queries";

interface MemoryFiltersProps {
  sought: Sought;
  onSought: (sought: Sought) => void;
}

/** What is looked for, in words and by kind. */
export function MemoryFilters({ sought, onSought }: MemoryFiltersProps) {
  return (
    <search className={styles.filters}>
      <SearchField
        label="Find something that is remembered"
        className={styles.search}
        maxLength={200}
        value={sought.words}
        onWords={(words) => onSought({ ...sought, words })}
      />
      <select
        className={`${fields.choice} ${styles.choice}`}
        aria-label="Kind"
        value={sought.kind ?? ""}
        onChange={(event) => onSought({ ...sought, kind: (event.currentTarget.value as MemoryKind) || null })}
      >
        <option value="">All kinds</option>
        {KIND_KEYS.map((kind) => (
          <option key={kind} value={kind}>
            {KINDS[kind].many}
          </option>
        ))}
      </select>
    </search>
  );
}
