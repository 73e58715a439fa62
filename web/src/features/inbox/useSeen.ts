import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { markSeen } from "./queries";

/** What a page shows is new no more: told once, for all of it together. It looks new until the page is left. */
export function useSeen(kind: "questions" | "letters", unread: readonly string[]): void {
  const told = useRef(new Set<string>());
  const { mutate } = useMutation({
    mutationFn: (ids: string[]) => markSeen({ [kind]: ids }),
  });
  useEffect(() => {
    const ids = unread.filter((id) => !told.current.has(id));
    if (ids.length === 0) return;
    for (const id of ids) told.current.add(id);
    mutate(ids);
  });
}
