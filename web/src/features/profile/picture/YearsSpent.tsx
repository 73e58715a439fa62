import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { profileQuery, schemaQuery } from "../../../shared/profile/queries";
import { Chart, type Drawn } from "./Chart";
import { ChartTable } from "./ChartTable";
import { useFresh } from "./useFresh";
import styles from "./YearsSpent.module.css";
import { barsOf, type YearsBar } from "./years";

interface YearsSpentProps {
  title: string;
  /** The section whose attributes are the bars. */
  section: string;
  empty: string;
  series: "petrol" | "ochre";
}

/** Where the years of a career were spent. */
export function YearsSpent({ title, section, empty, series }: YearsSpentProps) {
  const profile = useQuery(profileQuery([section]));
  const schema = useQuery(schemaQuery());
  const specs = schema.data?.attributes.filter((spec) => spec.section === section);
  const bars = profile.data && specs ? barsOf(profile.data.values, specs) : null;
  const fresh = useFresh(bars?.map(({ key, years }) => `${key} ${years}`) ?? null);
  const drawn: Drawn | null =
    bars && bars.length > 0
      ? {
          summary: summaryOf(bars),
          picture: <Bars bars={bars} fresh={fresh} series={series} />,
          table: (
            <ChartTable
              label={title}
              head={[title, "Years"]}
              rows={bars.map(({ label, words }) => [label, words])}
            />
          ),
        }
      : null;
  return (
    <Chart
      title={title}
      query={schema.isError ? schema : { ...profile, isPending: profile.isPending || schema.isPending }}
      drawn={drawn}
      empty={<p>{empty}</p>}
      widths={[92, 61, 40]}
    />
  );
}

const FEW = 6;

function Bars({ bars, fresh, series }: { bars: YearsBar[]; fresh: ReadonlySet<string>; series: string }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={styles.bars} data-series={series}>
        {(all ? bars : bars.slice(0, FEW)).map(({ key, label, years, words, part }) => (
          <li key={key} className={styles.row} data-fresh={fresh.has(`${key} ${years}`) || undefined}>
            <span className={styles.label}>{label}</span>
            <span className={styles.years}>{words}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ width: `${part * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
      {bars.length > FEW && (
        <Button size="compact-sm" variant="subtle" className={styles.more} onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `Show ${bars.length - FEW} more`}
        </Button>
      )}
    </>
  );
}

function summaryOf([most, next]: readonly YearsBar[]): string {
  if (most === undefined) return "";
  const then = next ? `, then ${next.words} of ${next.label}` : "";
  return `${most.words} of ${most.label}${then}. Time that overlaps is counted once.`;
}
