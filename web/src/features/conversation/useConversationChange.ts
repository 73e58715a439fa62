import { useMutation, useQueryClient } from "@tanstack/react-query";
import { problemOf } from "../../shared/api/problem";
import { conversationsQuery } from "./queries";

/** A change to one of the conversations in the list, which is read again before `onDone`. */
export function useConversationChange(change: () => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await queries.invalidateQueries(conversationsQuery());
      onDone();
    },
  });
  return { start: () => mutate(), busy: isPending, trouble: error && problemOf(error).message };
}
