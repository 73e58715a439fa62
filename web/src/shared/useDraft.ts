import { useCallback, useState } from "react";
import { readText, writeText } from "./storage";

/** What was typed and not sent, kept for this tab. */
export function useDraft(of: string): [string, (draft: string) => void] {
  const key = `kairix.draft.${of}`;
  const [draft, setDraft] = useState(() => readText("session", key) ?? "");
  const keep = useCallback(
    (typed: string) => {
      // At once: whoever clears it may be gone before an effect runs.
      writeText("session", key, typed === "" ? null : typed);
      setDraft(typed);
    },
    [key],
  );
  return [draft, keep];
}
