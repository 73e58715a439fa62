import "@mantine/charts/styles.layer.css";
import { RadarChart } from "@mantine/charts";
import { type ComponentProps, useState } from "react";
import styles from "./RadarPicture.module.css";
import { type Area, skillInWords } from "./radar";

interface RadarPictureProps {
  areas: readonly Area[];
  fresh: ReadonlySet<string>;
}

const HEIGHT = 320;
const RADIUS = 120;
const RINGS = [1, 2, 3, 4].map((ring) => (RADIUS * ring) / 4);

/** Each area an axis; whoever points at one, or goes to it by keyboard, is told its skills. */
export default function RadarPicture({ areas, fresh }: RadarPictureProps) {
  const [shown, show] = useState<string | null>(null);
  const area = areas.find(({ key }) => key === shown);
  return (
    <div className={styles.radar}>
      <RadarChart
        h={HEIGHT}
        data={areas.map(({ label, reach }) => ({ label, reach }))}
        dataKey="label"
        series={[{ name: "reach", color: "var(--petrol)", opacity: 0.16 }]}
        withDots
        gridColor="var(--line)"
        accessibilityLayer={false}
        radarChartProps={{ outerRadius: RADIUS }}
        polarRadiusAxisProps={{ domain: [0, 1], tick: false, axisLine: false }}
        polarGridProps={{ polarRadius: RINGS }}
        withPolarRadiusAxis
        polarAngleAxisProps={{
          tick: ({ x, y, textAnchor, index }: TickProps) => {
            const at = areas[index];
            return at ? (
              <AxisName
                area={at}
                x={Number(x)}
                y={Number(y)}
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
          "Point at an area to see its skills."
        )}
      </p>
    </div>
  );
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
  anchor: Anchor;
  fresh: boolean;
  onShow: (on: boolean) => void;
}

function AxisName({ area, x, y, anchor, fresh, onShow }: AxisNameProps) {
  const skills = area.skills.map(skillInWords).join("; ");
  // Names above and below stand a little off the shape, as those beside it do.
  const dy = anchor === "middle" ? Math.sign(y - HEIGHT / 2) * 8 : 0;
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
      <text x={x} y={y} dy={dy} textAnchor={anchor} dominantBaseline="middle">
        {area.label}
      </text>
    </g>
  );
}
