import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { persistently } from "../../../shared/persistently";
import { profileQuery, schemaQuery } from "../../../shared/profile/queries";
import { LoadingLines } from "../../../shared/ui/LoadingLines";
import { AreaList } from "./AreaList";
import { Chart, type Drawn } from "./Chart";
import { ChartTable } from "./ChartTable";
import { figureOf } from "./figures";
import { type Area, areasOf, LEAST_AREAS, skillInWords } from "./radar";
import styles from "./SkillRadar.module.css";
import { useFresh } from "./useFresh";

// Fetched beside the values, not after them.
const radar = import("./RadarPicture").catch(() => null);
const RadarPicture = lazy(async () => (await radar) ?? persistently(() => import("./RadarPicture")));
const SECTION = "technical_skills";
const COUNT = "number_of_skills";

/** What one is good at, by area. */
export function SkillRadar() {
  const profile = useQuery(profileQuery([SECTION, COUNT]));
  const schema = useQuery(schemaQuery());
  const specs = schema.data?.attributes.filter((spec) => spec.section === SECTION && spec.drawn === "radar");
  const areas = profile.data && specs ? areasOf(profile.data.values, specs) : null;
  const fresh = useFresh(
    areas?.flatMap(({ key, skills }) => skills.map(({ name }) => `${key} ${name}`)) ?? null,
  );
  const freshAreas = new Set([...fresh].map((skill) => skill.split(" ", 1)[0] ?? ""));
  return (
    <Chart
      title="Skills"
      query={schema.isError ? schema : { ...profile, isPending: profile.isPending || schema.isPending }}
      drawn={
        areas && areas.length > 0
          ? drawnOf(
              areas,
              freshAreas,
              figureOf(profile.data?.values ?? {}, schema.data?.attributes ?? [], COUNT),
            )
          : null
      }
      empty={
        <p>The areas you are at home in. They come from your résumé, or from what you tell your coach.</p>
      }
      widths={[70, 88, 60, 76]}
    />
  );
}

function drawnOf(areas: Area[], fresh: ReadonlySet<string>, count: string | null): Drawn {
  return {
    summary: summaryOf(areas, count),
    picture:
      areas.length < LEAST_AREAS ? (
        <AreaList areas={areas} fresh={fresh} />
      ) : (
        <div className={styles.drawing}>
          <Suspense fallback={<LoadingLines label="Drawing your skills" />}>
            <RadarPicture areas={areas} fresh={fresh} />
          </Suspense>
        </div>
      ),
    table: (
      <ChartTable
        label="Skills"
        head={["Area", "Skills"]}
        rows={areas.map(({ label, skills }) => [label, skills.map(skillInWords).join("; ")])}
      />
    ),
  };
}

function summaryOf(areas: readonly Area[], count: string | null): string {
  const [best, next] = [...areas].sort((a, b) => b.reach - a.reach);
  const most = next ? `${best?.label} and ${next.label}` : best?.label;
  const counted = count ? `${count}, most of all ${most}.` : `Most of all ${most}.`;
  return `${counted} An area reaches further out the more skills are known in it, and the better.`;
}
