import styles from "./ChartTable.module.css";

interface ChartTableProps {
  label: string;
  head: readonly string[];
  /** Each begins with its name. */
  rows: readonly (readonly string[])[];
}

/** What a picture shows, to be read. */
export function ChartTable({ label, head, rows }: ChartTableProps) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={[name, ...cells].join("|")}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={head[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
