import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { period } from "../../../shared/period";
import { profileQuery, schemaQuery } from "../../../shared/profile/queries";
import type { AttributeSpec } from "../../../shared/profile/wire";
import { Chart, type Drawn } from "./Chart";
import { ChartTable } from "./ChartTable";
import { figureOf } from "./figures";
import { monthOf } from "./months";
import { TimelineLanes } from "./TimelineLanes";
import { TimelineList } from "./TimelineList";
import { gapsOf, type Stint, stintsOf, type Timeline, timelineOf } from "./timeline";
import { useFresh } from "./useFresh";

/** What the picture says in words, as the table has it. */
const FIGURES: readonly [key: string, of: string][] = [
  ["number_of_positions", ""],
  ["years_of_experience", " of experience"],
  ["years_of_internships", " of internships"],
  ["number_of_degrees", ""],
  ["number_of_career_gaps", " of more than three months"],
];
const FIELDS = ["work", "studies", "career_gaps", ...FIGURES.map(([key]) => key)];
const KINDS = { work: "Work", studies: "Education" } as const;

/** A career in time: what was done when, side by side where it was at the same time. */
export function CareerTimeline() {
  const profile = useQuery(profileQuery(FIELDS));
  const schema = useQuery(schemaQuery());
  const values = profile.data?.values ?? {};
  const stints = profile.data ? stintsOf(values) : null;
  const fresh = useFresh(stints?.map(nameOf) ?? null);
  const wide = useMediaQuery("(min-width: 48em)", true, { getInitialValueInEffect: false });
  const timeline = timelineOf(stints ?? [], gapsOf(values.career_gaps), monthOf(new Date()));
  const isFresh = (stint: Stint) => fresh.has(nameOf(stint));
  const drawn: Drawn | null = timeline && {
    summary: summaryOf(timeline, values, schema.data?.attributes ?? []),
    picture: wide ? (
      <TimelineLanes timeline={timeline} isFresh={isFresh} />
    ) : (
      <TimelineList timeline={timeline} isFresh={isFresh} />
    ),
    table: <StintTable stints={stints ?? []} />,
  };
  return (
    <Chart
      title="Career"
      query={profile}
      drawn={drawn}
      empty={<p>Your positions and studies in time. Add a résumé, or tell your coach what you have done.</p>}
      widths={[100, 64, 82]}
    />
  );
}

function nameOf({ attribute, title, place }: Stint): string {
  return `${attribute} ${title} ${place}`;
}

function summaryOf(
  { undated }: Timeline,
  values: Readonly<Record<string, unknown>>,
  specs: readonly AttributeSpec[],
): string {
  const figures = FIGURES.map(([key, of]) => {
    const figure = figureOf(values, specs, key);
    return figure && `${figure}${of}`;
  });
  return [...figures, undated.length > 0 && `${undated.length} without dates`].filter(Boolean).join(" · ");
}

function StintTable({ stints }: { stints: readonly Stint[] }) {
  const rows = stints.map(({ attribute, title, place, startDate, endDate }) => [
    title,
    place,
    KINDS[attribute],
    period(startDate, endDate) ?? "",
  ]);
  return <ChartTable label="Career" head={["What", "Where", "Kind", "When"]} rows={rows} />;
}
