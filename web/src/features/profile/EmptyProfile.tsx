import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { schemaQuery } from "../../shared/profile/queries";
import styles from "./EmptyProfile.module.css";

/** What will stand here, and the two ways to it. */
export function EmptyProfile() {
  const schema = useQuery(schemaQuery()).data;
  const what = schema ? `up to ${schema.attributes.length} attributes` : "your profile";
  return (
    <div className={styles.empty}>
      <Ghost />
      <div className={styles.words}>
        <h2 className={styles.title}>It begins with one file</h2>
        <p>
          Bring a résumé, a LinkedIn export, a reference or a certificate. Kairix reads it in seconds and
          fills {what}, each underlined with the <mark>very words</mark> it was read from.
        </p>
        <p>
          Or <Link to="/coach">talk with your coach</Link>, and it fills while you do. Nothing is published
          before you say so.
        </p>
      </div>
    </div>
  );
}

const BARS = [
  [12, 10, 96],
  [116, 10, 120],
  [244, 10, 64],
  [84, 40, 76],
  [12, 76, 60],
  [60, 102, 48],
] as const;

/** A career that is not drawn yet. */
function Ghost() {
  return (
    <svg className={styles.ghost} viewBox="0 0 320 132" aria-hidden="true">
      {BARS.map(([x, y, width]) => (
        <rect key={`${x},${y}`} x={x} y={y} width={width} height="20" rx="3" />
      ))}
    </svg>
  );
}
