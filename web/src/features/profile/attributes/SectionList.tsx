import type { Group } from "./rows";
import styles from "./SectionList.module.css";

interface SectionListProps {
  /** Every section with something to show. */
  groups: readonly Group[];
  section: string | null;
  onSection: (section: string | null) => void;
}

/** All sections at the side, with how much of each is known. */
export function SectionList({ groups, section, onSection }: SectionListProps) {
  return (
    <nav className={styles.list} aria-label="Sections">
      <Item label="All sections" count={null} current={section === null} onPress={() => onSection(null)} />
      {groups.map(({ section: { key, label }, known }) => (
        <Item
          key={key}
          label={label}
          count={known}
          current={section === key}
          onPress={() => onSection(section === key ? null : key)}
        />
      ))}
    </nav>
  );
}

interface ItemProps {
  label: string;
  count: number | null;
  current: boolean;
  onPress: () => void;
}

function Item({ label, count, current, onPress }: ItemProps) {
  return (
    <button type="button" className={styles.item} aria-current={current || undefined} onClick={onPress}>
      <span>{label}</span>
      {count !== null && <span className={styles.count}>{count}</span>}
    </button>
  );
}
