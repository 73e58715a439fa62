import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { MemoryView } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import styles from "./MemoryItem.module.css";
import { restoreMemory } from "./queries";

/** Where something was that has just been deleted: the way to have it back. */
export function Deleted({ memory, onRestored }: { memory: MemoryView; onRestored: () => Promise<unknown> }) {
  const undo = useRef<HTMLButtonElement>(null);
  const restoring = useMutation({
    networkMode: "always",
    mutationFn: () => restoreMemory(memory.id),
    onSuccess: onRestored,
  });
  // Where the focus was there is nothing any more.
  useEffect(() => undo.current?.focus(), []);
  return (
    <li className={styles.deleted}>
      <p>
        Deleted: <span dir="auto">{memory.text}</span>
      </p>
      <Button
        ref={undo}
        size="compact-sm"
        variant="subtle"
        aria-label={`Undo: delete ${memory.text}`}
        loading={restoring.isPending}
        onClick={() => restoring.mutate()}
      >
        Undo
      </Button>
      {restoring.isError && <p role="alert">{problemOf(restoring.error).message}</p>}
    </li>
  );
}
