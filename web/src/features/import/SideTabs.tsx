import styles from "./Preview.module.css";

export type Side = "page" | "understood";
const NAMES: Record<Side, string> = { page: "Page", understood: "Understood" };
const SIDES: readonly Side[] = ["page", "understood"];

/** Where there is no room for both sides, one at a time. */
export function SideTabs({ side, onSide }: { side: Side; onSide: (side: Side) => void }) {
  return (
    <div className={styles.tabs} role="tablist" aria-label="Sides">
      {SIDES.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          className={styles.tab}
          aria-selected={each === side}
          tabIndex={each === side ? 0 : -1}
          onClick={() => onSide(each)}
          onKeyDown={(event) => {
            if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
            const other = each === "page" ? "understood" : "page";
            onSide(other);
            document.getElementById(`tab-${other}`)?.focus();
          }}
        >
          {NAMES[each]}
        </button>
      ))}
    </div>
  );
}
