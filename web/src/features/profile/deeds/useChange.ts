import { useMutation, useQueryClient } from "@tanstack/react-query";
import { problemOf } from "../../../shared/api/problem";
import type { Done } from "../queries";
import { useDeeds } from "./DeedsContext";
import { IN_TURN, refreshProfile } from "./refreshProfile";

/** A change of the profile, told when it is stored; pending until what is shown is what is stored. */
export function useChange<Asked>(store: (asked: Asked) => Promise<Done>, words: (asked: Asked) => string) {
  const queries = useQueryClient();
  const { did } = useDeeds();
  return useMutation({
    ...IN_TURN,
    // Without a network it fails at once and says so, rather than waiting without a word.
    networkMode: "always",
    mutationFn: store,
    onSuccess: async ({ operation_id }, asked) => {
      did(words(asked), operation_id);
      await refreshProfile(queries);
    },
    // Somebody was faster: what is shown is not what is stored.
    onError: (error) => {
      if (problemOf(error).status === 409) void refreshProfile(queries);
    },
  });
}
