import { IconSearch } from "@tabler/icons-react";
import type { ComponentPropsWithRef } from "react";
import styles from "./SearchField.module.css";

interface SearchFieldProps extends Omit<ComponentPropsWithRef<"input">, "onChange"> {
  /** What it finds: said to all who cannot see the placeholder, too. */
  label: string;
  onWords: (words: string) => void;
}

/** Where one writes what is looked for. */
export function SearchField({ label, className = "", onWords, ...input }: SearchFieldProps) {
  return (
    <label className={`${styles.search} ${className}`}>
      <IconSearch size={18} stroke={1.5} aria-hidden />
      <input
        type="search"
        className={styles.query}
        placeholder={label}
        aria-label={label}
        enterKeyHint="search"
        onChange={(event) => onWords(event.currentTarget.value)}
        {...input}
      />
    </label>
  );
}
