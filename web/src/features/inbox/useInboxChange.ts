import { useMutation, useQueryClient } from "@tanstack/react-query";

/** A change of the inbox; what is shown is what is stored once it is done. */
export function useInboxChange<Asked, Told>(change: (asked: Asked) => Promise<Told>) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: "always",
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: ["inbox"] }),
  });
}
