import "@mantine/charts/styles.layer.css";
import { RadarChart } from "@mantine/charts";
import { useElementSize } from "@mantine/hooks";
import { type ComponentProps, Fragment, useState } from "react";
import styles from "./RadarPicture.module.css";
import { type Area, linesOf, skillInWords } from "./radar";

interface RadarPictureProps {
  areas: readonly Area[];
  fresh: ReadonlySet<string>;
}

/** The shape leaves at least this much beside it for the names of its axes. */
const NAME_WIDTH = 96;
const NAME_HEIGHT = 44;
const MOST_RADIUS = 120;
const LEAST_RADIUS = 40;
const LINE = 16;

/** Each area an axis; whoever points at one, or goes to it by keyboard, is told its skills. */
export default function RadarPicture({ areas, fresh }: RadarPictureProps) {
  const [shown, show] = useState<string | null>(null);
  const { ref, width } = useElementSize();
  const radius = radiusIn(width);
  const area = areas.find(({ key }) => key === shown);
  return (
    <div ref={ref} className={styles.radar}>
      <RadarChart
        h={2 * (radius + NAME_HEIGHT)}
        data={areas.map(({ label, reach }) => ({ label, reach }))}
        dataKey="label"
        series={[{ name: "reach", color: "var(--petrol)", opacity: 0.16 }]}
        withDots
        gridColor="var(--line)"
        accessibilityLayer={false}
        radarChartProps={{ outerRadius: radius }}
        polarRadiusAxisProps={{ domain: [0, 1], tick: false, axisLine: false }}
        polarGridProps={{ polarRadius: [1, 2, 3, 4].map((ring) => (radius * ring) / 4) }}
        withPolarRadiusAxis
        polarAngleAxisProps={{
          tick: ({ x, y, textAnchor, index }: TickProps) => {
            const at = areas[index];
            return at ? (
              <AxisName
                area={at}
                x={Number(x)}
                y={Number(y)}
                middle={radius + NAME_HEIGHT}
                anchor={textAnchor}
                fresh={fresh.has(at.key)}
                onShow={(on) => show(on ? at.key : null)}
              />
            ) : (
              <g />
            );
          },
        }}
      />
      <p className={styles.skills} aria-hidden="true">
        {area ? (
          <>
            <b>{area.label}</b> {area.skills.slice(0, 6).map(skillInWords).join(" · ")}
          </>
        ) : (
          "Choose an area to see its skills."
        )}
      </p>
    </div>
  );
}

/** `width` is 0 until it is measured. */
function radiusIn(width: number): number {
  if (width === 0) return MOST_RADIUS;
  return Math.min(MOST_RADIUS, Math.max(LEAST_RADIUS, width / 2 - NAME_WIDTH));
}

type Anchor = ComponentProps<"text">["textAnchor"];

interface TickProps {
  x: number | string;
  y: number | string;
  textAnchor: Anchor;
  index: number;
}

interface AxisNameProps {
  area: Area;
  x: number;
  y: number;
  /** Where the middle of the shape is. */
  middle: number;
  anchor: Anchor;
  fresh: boolean;
  onShow: (on: boolean) => void;
}

function AxisName({ area, x, y, middle, anchor, fresh, onShow }: AxisNameProps) {
  const skills = area.skills.map(skillInWords).join("; ");
  const lines = linesOf(area.label);
  // Names above and below stand a little off the shape, as those beside it do.
  const off = anchor === "middle" ? Math.sign(y - middle) * (8 + ((lines.length - 1) * LINE) / 2) : 0;
  const first = y + off - ((lines.length - 1) * LINE) / 2;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no button can stand in a drawing
    <g
      role="button"
      aria-label={`${area.label}: ${skills}`}
      tabIndex={0}
      className={styles.axis}
      data-fresh={fresh || undefined}
      onPointerEnter={() => onShow(true)}
      onPointerLeave={() => onShow(false)}
      onFocus={() => onShow(true)}
      onBlur={() => onShow(false)}
      onClick={() => onShow(true)}
    >
      <text textAnchor={anchor} dominantBaseline="middle">
        {lines.map((line, index) => (
          <Fragment key={line}>
            {index > 0 && <tspan className={styles.between}> </tspan>}
            <tspan x={x} y={first + index * LINE}>
              {line}
            </tspan>
          </Fragment>
        ))}
      </text>
    </g>
  );
}
