import { Button } from "@mantine/core";
import styles from "./Archived.module.css";
import type { RoadmapLabel } from "./wire";

interface ArchivedProps {
  roadmaps: readonly RoadmapLabel[];
  saving: boolean;
  onTakeUp: (roadmap: RoadmapLabel) => void;
}

/** Ways that were laid aside, each as it was. */
export function Archived({ roadmaps, saving, onTakeUp }: ArchivedProps) {
  if (roadmaps.length === 0) return null;
  return (
    <details className={styles.archived}>
      <summary>Archived</summary>
      <ul className={styles.list}>
        {roadmaps.map((roadmap) => (
          <li key={roadmap.id} className={styles.item}>
            <span dir="auto">{roadmap.title}</span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Take up again: ${roadmap.title}`}
              disabled={saving}
              onClick={() => onTakeUp(roadmap)}
            >
              Take up again
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
