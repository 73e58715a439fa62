import { IconChartDots2, IconTable } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import { problemOf } from "../../../shared/api/problem";
import { IconAction } from "../../../shared/ui/IconAction";
import { LoadingLines } from "../../../shared/ui/LoadingLines";
import { ProblemNote } from "../../../shared/ui/ProblemNote";
import styles from "./Chart.module.css";

export interface Drawn {
  /** The picture in a sentence or two. */
  summary: string;
  picture: ReactNode;
  table: ReactNode;
}

interface ChartProps {
  title: string;
  /** What is drawn is fetched by the chart itself. */
  query: { isPending: boolean; isError: boolean; error: unknown; refetch: () => Promise<unknown> };
  /** null while there is nothing to draw. */
  drawn: Drawn | null;
  /** What would be here, and what to do for it. */
  empty: ReactNode;
  widths?: number[];
}

/** A picture with its words; and the same as a table, for who would rather read. */
export function Chart({ title, query, drawn, empty, widths }: ChartProps) {
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  return (
    <section
      className={styles.chart}
      aria-labelledby={id}
      data-waiting={(drawn === null && query.isPending) || undefined}
    >
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {drawn && (
          <IconAction
            label={asTable ? `${title} as a picture` : `${title} as a table`}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <IconChartDots2 size={18} stroke={1.5} /> : <IconTable size={18} stroke={1.5} />}
          </IconAction>
        )}
      </header>
      <Body title={title} query={query} drawn={drawn} empty={empty} asTable={asTable} widths={widths} />
    </section>
  );
}

interface BodyProps extends Omit<ChartProps, "widths"> {
  asTable: boolean;
  widths: number[] | undefined;
}

function Body({ title, query, drawn, empty, asTable, widths }: BodyProps) {
  if (drawn) {
    return (
      <>
        <p className={styles.summary}>{drawn.summary}</p>
        {asTable ? drawn.table : drawn.picture}
      </>
    );
  }
  if (query.isPending) {
    return <LoadingLines label={`Loading ${title.toLowerCase()}`} {...(widths && { widths })} />;
  }
  if (query.isError) {
    return <ProblemNote problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  }
  return <div className={styles.empty}>{empty}</div>;
}
