import { IconDownload } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { longDate } from "../../shared/relativeTime";
import { IconAction } from "../../shared/ui/IconAction";
import { ShowMore } from "../../shared/ui/ShowMore";
import { receiptsQuery } from "./queries";
import styles from "./Receipts.module.css";
import { save } from "./ReceiptView";
import { countedByKind } from "./words";

/** What was forgotten and when; of what it said nothing is kept. */
export function Receipts() {
  const receipts = useInfiniteQuery(receiptsQuery());
  const all = receipts.data?.pages.flatMap((page) => page.items) ?? [];
  if (all.length === 0) return null;
  return (
    <section className={styles.receipts} aria-labelledby="receipts">
      <h2 id="receipts">Forgotten</h2>
      <ul>
        {all.map((receipt) => {
          const day = longDate(receipt.forgotten_at);
          return (
            <li key={receipt.id}>
              <span>
                <time dateTime={receipt.forgotten_at}>{day}</time>
                {": "}
                {countedByKind(receipt.removed).join(", ") || "nothing"}
              </span>
              <IconAction label={`Download the receipt of ${day}`} onClick={() => save(receipt)}>
                <IconDownload size={18} stroke={1.5} />
              </IconAction>
            </li>
          );
        })}
      </ul>
      <ShowMore of={receipts} />
    </section>
  );
}
