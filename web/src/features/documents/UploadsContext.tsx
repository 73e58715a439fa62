import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from "react";
import { jobsQuery } from "../../shared/jobs/queries";
import { bring } from "./queries";
import type { Sending } from "./sendings";
import { UploadStore } from "./uploadStore";

const UploadsContext = createContext<UploadStore | null>(null);

/** Around all pages, so that who goes to another one does not call back what is being sent. */
export function UploadsProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [store] = useState(
    () =>
      new UploadStore(bring, (job) => {
        const others = (queries.getQueryData(jobsQuery().queryKey) ?? []).filter(({ id }) => id !== job.id);
        queries.setQueryData(jobsQuery().queryKey, [job, ...others]);
      }),
  );
  return <UploadsContext value={store}>{children}</UploadsContext>;
}

export function useUploads(): UploadStore {
  const store = useContext(UploadsContext);
  if (store === null) throw new Error("uploads need their provider");
  return store;
}

export function useSendings(): readonly Sending[] {
  const store = useUploads();
  return useSyncExternalStore(store.subscribe, store.get);
}
