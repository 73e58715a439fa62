import table from "../../shared/ui/Table.module.css";
import styles from "./Gaps.module.css";
import type { Gap } from "./wire";
import { GAP_WORDS, gapOf, LEVELS, level } from "./words";

/** Skill by skill: what is there, and what is asked. Five strokes for five levels. */
export function Gaps({ gaps, label }: { gaps: readonly Gap[]; label: string }) {
  return (
    <table className={`${table.table} ${styles.gaps}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Skill</th>
          <th scope="col">You show, and what is asked</th>
          <th scope="col">Standing</th>
        </tr>
      </thead>
      <tbody>
        {gaps.map((gap) => (
          <tr key={gap.any_of.join("/")}>
            <th scope="row" dir="auto">
              {gapOf(gap)}
            </th>
            <td>
              <Strokes have={gap.have} expected={gap.expected} />
              <span className={styles.levels} title={LEVELS[gap.expected]}>
                {gap.status === "unknown" ? "?" : level(gap.have)} of {gap.expected}
              </span>
            </td>
            <td>
              <span data-status={gap.status} className={styles.status}>
                {GAP_WORDS[gap.status]}
              </span>
              <span className={styles.why} dir="auto">
                {gap.why}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Strokes({ have, expected }: { have: number; expected: number }) {
  return (
    <span className={styles.strokes} aria-hidden="true">
      {[1, 2, 3, 4, 5].map((stroke) => (
        <span
          key={stroke}
          className={styles.stroke}
          data-asked={stroke <= expected || undefined}
          style={
            { "--filled": `${Math.min(Math.max(have - stroke + 1, 0), 1) * 100}%` } as React.CSSProperties
          }
        />
      ))}
    </span>
  );
}
