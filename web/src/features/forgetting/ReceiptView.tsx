import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { ForgetReceipt } from "../../shared/api/client";
import { download } from "../../shared/download";
import questionStyles from "../../shared/ui/Question.module.css";
import styles from "./Forget.module.css";
import { StaysView } from "./StaysView";
import { countedByKind, receiptText } from "./words";

/** What went, and the paper about it to take along. */
export function ReceiptView({ receipt, onClose }: { receipt: ForgetReceipt; onClose: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <>
      <Removed receipt={receipt} />
      <div className={questionStyles.answers}>
        <Button variant="default" onClick={() => save(receipt)}>
          Download the receipt
        </Button>
        <Button ref={close} onClick={onClose}>
          Done
        </Button>
      </div>
    </>
  );
}

export function Removed({ receipt: { removed, items, remains } }: { receipt: ForgetReceipt }) {
  const counts = countedByKind(removed);
  return (
    <div className={styles.removed} role="status">
      <p>{counts.length > 0 ? `Removed: ${counts.join(", ")}.` : "Nothing had to be removed."}</p>
      {items.length > 0 && <p className={styles.also}>{[...new Set(items)].join(" · ")}</p>}
      <StaysView remains={remains} />
    </div>
  );
}

export function save(receipt: ForgetReceipt): void {
  const day = receipt.forgotten_at.slice(0, 10);
  const text = new Blob([receiptText(receipt)], { type: "text/markdown;charset=utf-8" });
  download(`kairix-forgotten-${day}.md`, text);
}
