import { IconSearch } from "@tabler/icons-react";
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
      <label className={styles.search}>
        <IconSearch size={18} stroke={1.5} aria-hidden />
        <input
          type="search"
          className={styles.query}
          placeholder="Find something that is remembered"
          aria-label="Find something that is remembered"
          enterKeyHint="search"
          maxLength={200}
          value={sought.words}
          onChange={(event) => onSought({ ...sought, words: event.currentTarget.value })}
        />
      </label>
      <select
        className={styles.choice}
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
