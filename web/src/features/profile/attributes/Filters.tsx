import { VisuallyHidden } from "@mantine/core";
import type { Disclosure, SectionView } from "../../../shared/profile/wire";
import fields from "../../../shared/ui/Fields.module.css";
import { SearchField } from "../../../shared/ui/SearchField";
import { DISCLOSURES, TOLD } from "../told/words";
import styles from "./Filters.module.css";
import { STANDS, type Stand, type Wanted } from "./rows";

interface FiltersProps {
  wanted: Wanted;
  onWanted: (change: Partial<Wanted>) => void;
  /** How many stand how. */
  stands: Record<Stand, number>;
  sections: readonly SectionView[];
}

const STAND_WORDS: Record<Stand, string> = {
  all: "All",
  known: "Known",
  unknown: "Unknown",
  waiting: "Waiting",
  edited: "Yours",
};

/** What is looked for, in words and by how it stands. */
export function Filters({ wanted, onWanted, stands, sections }: FiltersProps) {
  return (
    <search className={styles.filters}>
      <SearchField
        label="Find an attribute or a value"
        className={styles.search}
        value={wanted.query}
        onWords={(query) => onWanted({ query })}
      />
      <Choice
        label="Section"
        className={styles.section}
        value={wanted.section ?? ""}
        options={[["", "All sections"], ...sections.map(({ key, label }): [string, string] => [key, label])]}
        onChange={(section) => onWanted({ section: section || null })}
      />
      <Choice
        label="Who is told"
        value={wanted.told ?? ""}
        options={[
          ["", "Public or not"],
          ...DISCLOSURES.map((told): [string, string] => [told, TOLD[told].word]),
        ]}
        onChange={(told) => onWanted({ told: (told as Disclosure) || null })}
      />
      <fieldset className={styles.stands}>
        <legend className={VisuallyHidden.classes.root}>How it stands</legend>
        {STANDS.map((stand) => (
          <label key={stand} className={styles.stand}>
            <input
              type="radio"
              name="stand"
              checked={wanted.stand === stand}
              onChange={() => onWanted({ stand })}
            />
            <span>
              {STAND_WORDS[stand]} <span className={styles.count}>{stands[stand]}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </search>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: [string, string][];
  className?: string | undefined;
  onChange: (value: string) => void;
}

function Choice({ label, value, options, className = "", onChange }: ChoiceProps) {
  return (
    <select
      className={`${fields.choice} ${styles.choice} ${className}`}
      aria-label={label}
      value={value}
      data-set={value !== "" || undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {options.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  );
}
