import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { period } from "../../../shared/period";
import { profileQuery } from "../../../shared/profile/queries";
import { Chart, type Drawn } from "./Chart";
import { ChartTable } from "./ChartTable";
import { counted, lasted, monthOf } from "./months";
import { TimelineLanes } from "./TimelineLanes";
import { TimelineList } from "./TimelineList";
import { monthsOfWork, type Stint, stintsOf, type Timeline, timelineOf } from "./timeline";
import { useFresh } from "./useFresh";

const KINDS = { work: "Work", studies: "Education" } as const;

/** A career in time: what was done when, side by side where it was at the same time. */
export function CareerTimeline() {
  const profile = useQuery(profileQuery(["work", "studies"]));
  const stints = profile.data ? stintsOf(profile.data.values) : null;
  const fresh = useFresh(stints?.map(nameOf) ?? null);
  const wide = useMediaQuery("(min-width: 48em)", true, { getInitialValueInEffect: false });
  const timeline = timelineOf(stints ?? [], monthOf(new Date()));
  const isFresh = (stint: Stint) => fresh.has(nameOf(stint));
  const drawn: Drawn | null = timeline && {
    summary: summaryOf(timeline),
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

function summaryOf(timeline: Timeline): string {
  const { work, studies, gaps, undated } = timeline;
  const positions = work.flat().length;
  const parts = [
    positions > 0 && `${counted(positions, "position")} over ${lasted(monthsOfWork(timeline))} of work`,
    studies.length > 0 && counted(studies.flat().length, "education"),
    gaps.length > 0 && `${counted(gaps.length, "gap")} of four months or more`,
    undated.length > 0 && `${undated.length} without dates`,
  ];
  return `${parts.filter(Boolean).join(" · ")}.`;
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
