import { useEffect, useState } from "react";
import { readText, writeText } from "../../shared/storage";

/** What was typed and not sent, kept for this tab. */
export function useDraft(partner: string): [string, (draft: string) => void] {
  const key = `kairix.draft.${partner}`;
  const [draft, setDraft] = useState(() => readText("session", key) ?? "");
  useEffect(() => writeText("session", key, draft === "" ? null : draft), [key, draft]);
  return [draft, setDraft];
}
