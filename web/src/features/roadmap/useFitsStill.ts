import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { jobsQuery } from "../../shared/jobs/queries";

/** Hears once that a plan which was worked out anew came out as it was. Returns what the job to watch is told to. */
export function useFitsStill(onFits: () => void): (job: string) => void {
  const [watched, setWatched] = useState<string | null>(null);
  const { data } = useQuery({ ...jobsQuery(), enabled: watched !== null });
  const job = data?.find(({ id }) => id === watched);
  const fits = job?.state === "succeeded" && job.result?.proposed === null;
  const hear = useEffectEvent(onFits);
  useEffect(() => {
    if (!fits) return;
    setWatched(null);
    hear();
  }, [fits]);
  return setWatched;
}
