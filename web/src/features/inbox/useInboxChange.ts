import { useMutation, useQueryClient } from "@tanstack/react-query";

/**
 * A change of the inbox; what is shown is what is stored once it is done. What was refused is read anew too, unless
 * `keeps`: then it stays as it is, with what was written and why it was refused.
 */
export function useInboxChange<Asked, Told>(change: (asked: Asked) => Promise<Told>, { keeps = false } = {}) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: "always",
    mutationFn: change,
    onSettled: (_, error) =>
      error && keeps ? undefined : queries.invalidateQueries({ queryKey: ["inbox"] }),
  });
}
