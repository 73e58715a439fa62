import { VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { AttributeSpec } from "../../../shared/profile/wire";
import { useRows } from "../attributes/useRows";
import { Chart, type Drawn } from "./Chart";
import { ChartTable } from "./ChartTable";
import { type Completeness, completenessOf, type SectionShare } from "./completeness";
import styles from "./ProfileCompleteness.module.css";
import { useFresh } from "./useFresh";

/** How much is known, section by section, and what is most worth adding. */
export function ProfileCompleteness() {
  const { schema, rows, query } = useRows();
  const completeness = rows && schema ? completenessOf(rows, schema.sections) : null;
  const fresh = useFresh(completeness?.sections.map(({ key, known }) => `${key} ${known}`) ?? null);
  return (
    <Chart
      title="Completeness"
      query={query}
      drawn={completeness ? drawnOf(completeness, fresh) : null}
      empty={null}
      widths={[90, 72, 84, 55]}
    />
  );
}

function drawnOf(completeness: Completeness, fresh: ReadonlySet<string>): Drawn {
  const { known, total, sections, missing } = completeness;
  return {
    summary: `${known} of the ${total} things most worth knowing are known.`,
    picture: (
      <div className={styles.picture}>
        <Ring part={total > 0 ? known / total : 0} />
        <Missing missing={missing} />
        <Sections sections={sections} fresh={fresh} />
      </div>
    ),
    table: (
      <ChartTable
        label="Completeness"
        head={["Section", "Known"]}
        rows={sections.map((section) => [section.label, String(section.known)])}
      />
    ),
  };
}

const RADIUS = 42;
const AROUND = 2 * Math.PI * RADIUS;

function Ring({ part }: { part: number }) {
  return (
    <svg
      className={styles.ring}
      viewBox="0 0 100 100"
      role="img"
      aria-label={`${Math.round(part * 100)} per cent`}
    >
      <circle className={styles.track} cx="50" cy="50" r={RADIUS} />
      <circle
        className={styles.arc}
        cx="50"
        cy="50"
        r={RADIUS}
        strokeDasharray={`${part * AROUND} ${AROUND}`}
        transform="rotate(-90 50 50)"
      />
      <text x="50" y="50" textAnchor="middle" dominantBaseline="central" className={styles.percent}>
        {Math.round(part * 100)} %
      </text>
    </svg>
  );
}

const WORTH_SHOWING = 4;

function Missing({ missing }: { missing: readonly AttributeSpec[] }) {
  if (missing.length === 0) {
    return <p className={styles.complete}>Everything that matters most is known.</p>;
  }
  return (
    <div className={styles.missing}>
      <h3>Worth adding</h3>
      <ul>
        {missing.slice(0, WORTH_SHOWING).map(({ key, label, question }) => (
          <li key={key}>
            <Link to="/profile" search={{ attribute: key }}>
              {label}
            </Link>
            <span>{question}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sections({ sections, fresh }: { sections: readonly SectionShare[]; fresh: ReadonlySet<string> }) {
  return (
    <ul className={styles.sections}>
      {sections.map(({ key, label, known, part }) => (
        <li key={key} data-fresh={fresh.has(`${key} ${known}`) || undefined}>
          <Link to="/profile" search={{ section: key }} className={styles.section}>
            <span className={styles.name}>{label}</span>
            <span className={styles.count}>
              {known}
              <VisuallyHidden> known</VisuallyHidden>
            </span>
            <span className={styles.share} aria-hidden="true">
              <span style={{ width: `${part * 100}%` }} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
