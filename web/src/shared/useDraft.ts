import { useEffect, useState } from "react";
import { readText, writeText } from "./storage";

/** What was typed and not sent, kept for this tab. */
export function useDraft(of: string): [string, (draft: string) => void] {
  const key = `kairix.draft.${of}`;
  const [draft, setDraft] = useState(() => readText("session", key) ?? "");
  useEffect(() => writeText("session", key, draft === "" ? null : draft), [key, draft]);
  return [draft, setDraft];
}
