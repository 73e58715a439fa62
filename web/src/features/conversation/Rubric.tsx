import { IconCheck, IconMinus } from "@tabler/icons-react";
import type { RubricRow } from "../../shared/api/client";
import table from "../../shared/ui/Table.module.css";
import styles from "./Rubric.module.css";

/** How an answer in a rehearsed interview held up: what was heard, and what would be better. */
export function Rubric({ rows }: { rows: readonly RubricRow[] }) {
  const met = rows.filter((row) => row.is_met).length;
  return (
    <table className={`${table.table} ${styles.rubric}`}>
      <caption>
        How your answer came over: {met} of {rows.length}
      </caption>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col">Heard</th>
          <th scope="col">What was said, and what would be better</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.criterion} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row: { criterion, is_met, quote, advice } }: { row: RubricRow }) {
  const Mark = is_met ? IconCheck : IconMinus;
  return (
    <tr>
      <th scope="row">{criterion}</th>
      <td className={styles.mark} data-met={is_met || undefined}>
        <Mark size={18} stroke={1.5} aria-hidden />
        {is_met ? "Yes" : "Not yet"}
      </td>
      <td>
        {quote && <q dir="auto">{quote}</q>}
        {advice && <p>{advice}</p>}
      </td>
    </tr>
  );
}
