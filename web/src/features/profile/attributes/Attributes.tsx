import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { problemOf } from "../../../shared/api/problem";
import type { ProfileSchema } from "../../../shared/profile/wire";
import { LoadingLines } from "../../../shared/ui/LoadingLines";
import { ProblemNote } from "../../../shared/ui/ProblemNote";
import { TextButton } from "../../../shared/ui/TextButton";
import styles from "./Attributes.module.css";
import { Filters } from "./Filters";
import { EVERYTHING, found, grouped, isNarrowed, type Row, standsOf } from "./rows";
import { Section } from "./Section";
import { SectionList } from "./SectionList";
import { useRows } from "./useRows";

interface AttributesProps {
  section: string | null;
  /** The attribute whose evidence is looked at. */
  attribute: string | null;
  onSection: (section: string | null) => void;
  onAttribute: (attribute: string) => void;
}

/** All that a profile can hold: find it, change it, see where it comes from and who is told. */
export function Attributes(props: AttributesProps) {
  const { schema, rows, query } = useRows();
  if (rows !== null && schema) return <Table {...props} schema={schema} rows={rows} />;
  if (query.isError) {
    return <ProblemNote problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  }
  return <LoadingLines label="Loading your attributes" widths={[30, 92, 84, 88, 40, 90, 76]} />;
}

interface TableProps extends AttributesProps {
  schema: ProfileSchema;
  rows: readonly Row[];
}

function Table({ schema, rows, section, attribute, onSection, onAttribute }: TableProps) {
  const [asked, setAsked] = useState(EVERYTHING);
  const wanted = useMemo(() => ({ ...asked, section }), [asked, section]);
  const sought = useDeferredValue(wanted);
  const groups = useMemo(() => grouped(schema, rows, found(rows, sought)), [schema, rows, sought]);
  const sections = useMemo(
    () => grouped(schema, rows, found(rows, { ...sought, section: null })),
    [schema, rows, sought],
  );
  useArrival(attribute);
  const top = useTopOf(section);
  const folds = !isNarrowed(sought) && section === null;
  return (
    <div className={styles.attributes}>
      <SectionList groups={sections} section={section} onSection={onSection} />
      <div ref={top} className={styles.table}>
        <div className={styles.bar}>
          <Filters
            wanted={wanted}
            stands={standsOf(rows, sought)}
            sections={schema.sections}
            onWanted={({ section, ...change }) => {
              if (section !== undefined) onSection(section);
              setAsked((now) => ({ ...now, ...change }));
            }}
          />
        </div>
        {groups.map((group) => (
          <Section
            key={group.section.key}
            group={group}
            specs={schema.attributes}
            folds={folds}
            open={attribute}
            onOpen={onAttribute}
          />
        ))}
        {groups.length === 0 && (
          <Nothing
            onShowAll={() => {
              setAsked(EVERYTHING);
              onSection(null);
            }}
          />
        )}
      </div>
    </div>
  );
}

function Nothing({ onShowAll }: { onShowAll: () => void }) {
  return (
    <p className={styles.nothing} role="status">
      Nothing of that kind. <TextButton onClick={onShowAll}>Show everything</TextButton>
    </p>
  );
}

/** Who chooses a section begins at its beginning, wherever they were. */
function useTopOf(section: string | null) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (section !== null) top.current?.scrollIntoView({ block: "start" });
  }, [section]);
  return top;
}

/** Who comes from a search or a link to one attribute is taken to it. */
function useArrival(attribute: string | null): void {
  useEffect(() => {
    if (attribute === null) return;
    const row = document.getElementById(`attribute-${attribute}`);
    const { top, bottom } = row?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    if (row && (top < 160 || bottom > innerHeight)) row.scrollIntoView({ block: "center" });
  }, [attribute]);
}
