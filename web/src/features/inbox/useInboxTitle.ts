import { useQuery } from "@tanstack/react-query";
import { inboxQuery } from "../../shared/inbox/queries";
import { useTitle } from "../../shared/useTitle";

/** What the window is called, with how much waits in the inbox before it. */
export function useInboxTitle(title: string): void {
  const waiting = useQuery(inboxQuery()).data?.waiting ?? 0;
  useTitle(waiting > 0 ? `(${waiting}) ${title}` : title);
}
