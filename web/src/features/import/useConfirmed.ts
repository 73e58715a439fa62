import { useCallback, useState } from "react";
import { readText, writeText } from "../../shared/storage";

/** What was looked at and found right, for as long as the window is open. */
export function useConfirmed(id: string) {
  const key = `kairix.confirmed.${id}`;
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(() => new Set(remembered(key)));
  const confirm = useCallback(
    (value: string) => {
      setConfirmed((before) => {
        const after = new Set(before).add(value);
        writeText("session", key, JSON.stringify([...after]));
        return after;
      });
    },
    [key],
  );
  return [confirmed, confirm] as const;
}

function remembered(key: string): string[] {
  try {
    const list: unknown = JSON.parse(readText("session", key) ?? "[]");
    return Array.isArray(list) ? list.map(String) : [];
  } catch {
    return [];
  }
}
