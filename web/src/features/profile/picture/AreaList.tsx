import styles from "./AreaList.module.css";
import { type Area, skillInWords } from "./radar";

/** Areas with their skills, where there are too few for a shape. */
export function AreaList({ areas, fresh }: { areas: readonly Area[]; fresh: ReadonlySet<string> }) {
  return (
    <dl className={styles.list}>
      {areas.map(({ key, label, skills }) => (
        <div key={key} data-fresh={fresh.has(key) || undefined}>
          <dt>{label}</dt>
          <dd>{skills.map(skillInWords).join(" · ")}</dd>
        </div>
      ))}
    </dl>
  );
}
