import type { AttributeSpec } from "../../../shared/profile/wire";
import { headlineOf } from "./headline";
import styles from "./Shown.module.css";
import { itemsOf, wordsOf } from "./wordsOf";

interface ShownProps {
  spec: AttributeSpec;
  value: unknown;
  /** How many entries are shown before the rest is only counted. */
  most?: number;
}

/** A value as it is looked at: under the marker, since something stands behind it. */
export function Shown({ spec, value, most = Number.POSITIVE_INFINITY }: ShownProps) {
  switch (spec.type) {
    case "entries":
      return isTagged(spec) ? (
        <Tags spec={spec} value={value} most={most * 3} />
      ) : (
        <Entries value={value} most={most} />
      );
    case "texts":
    case "choices":
      return <Tags spec={spec} value={value} most={most * 3} />;
    case "level":
      return <Level level={Number(value)} />;
    case "long_text":
      return (
        <span className={styles.prose} dir="auto">
          <span className={styles.marked}>{String(value)}</span>
        </span>
      );
    default:
      return (
        <span className={styles.marked} dir="auto">
          {wordsOf(spec, value)}
        </span>
      );
  }
}

/** Skills and the like are many and short; positions and the like are lines. */
function isTagged(spec: AttributeSpec): boolean {
  return spec.drawn === "tags" || spec.drawn === "radar";
}

function Tags({ spec, value, most }: Required<ShownProps>) {
  const items = itemsOf(value);
  return (
    <span className={styles.tags}>
      {items.slice(0, most).map((item) => (
        <Tag key={JSON.stringify(item)} spec={spec} item={item} />
      ))}
      <More count={items.length - most} />
    </span>
  );
}

function Tag({ spec, item }: { spec: AttributeSpec; item: unknown }) {
  if (spec.type !== "entries") {
    return (
      <span className={styles.marked} dir="auto">
        {wordsOf(spec, item)}
      </span>
    );
  }
  const { title, beside } = headlineOf(item);
  return (
    <span>
      <span className={styles.marked} dir="auto">
        {title}
      </span>
      {beside[0] && <span className={styles.beside}> {beside[0]}</span>}
    </span>
  );
}

function Entries({ value, most }: { value: unknown; most: number }) {
  const entries = itemsOf(value);
  return (
    <span className={styles.lines}>
      {entries.slice(0, most).map((entry) => {
        const { title, beside, when } = headlineOf(entry);
        return (
          <span key={JSON.stringify(entry)} className={styles.entry}>
            <span className={styles.marked} dir="auto">
              {title}
            </span>
            <span className={styles.beside}>
              {" "}
              {[...beside, ...(when === null ? [] : [when])].join(" · ")}
            </span>
          </span>
        );
      })}
      <More count={entries.length - most} />
    </span>
  );
}

function Level({ level }: { level: number }) {
  return (
    <span className={styles.level}>
      <span className={styles.marked}>{level} of 5</span>
      <span className={styles.dots} aria-hidden>
        {[1, 2, 3, 4, 5].map((dot) => (
          <span key={dot} data-on={dot <= level || undefined} />
        ))}
      </span>
    </span>
  );
}

function More({ count }: { count: number }) {
  return count > 0 ? <span className={styles.beside}>and {count} more</span> : null;
}
