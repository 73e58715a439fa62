import { Skeleton, VisuallyHidden } from "@mantine/core";
import styles from "./LoadingLines.module.css";
import { useDelayed } from "./useDelayed";

/** Grey lines where text will be; `widths` in per cent. */
export function LoadingLines({ label, widths = [55, 90, 80, 35] }: { label: string; widths?: number[] }) {
  const late = useDelayed();
  return (
    <div role="status" className={styles.lines}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {late && widths.map((width) => <Skeleton key={width} height={14} radius={4} width={`${width}%`} />)}
    </div>
  );
}
