import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { jobsQuery } from "../../shared/jobs/queries";
import { readText, writeText } from "../../shared/storage";
import { Finished } from "./Finished";
import { folded, rowsOf, tallyOf } from "./rows";
import { JobRow, SendingRow } from "./UploadRow";
import styles from "./Uploads.module.css";
import { useSendings } from "./UploadsContext";

/** What is being sent and read, a line each; also what was, when the page is loaded again. */
export function Uploads() {
  const sendings = useSendings();
  const jobs = useQuery(jobsQuery()).data ?? [];
  const [dismissed, dismiss] = useDismissed();
  const rows = rowsOf(jobs, dismissed, Date.now());
  const { open, done } = folded(rows);
  const tally = tallyOf(sendings, rows);
  if (sendings.length + rows.length === 0) return null;
  return (
    <>
      {tally && (
        <p className={styles.tally} role="status">
          {tally}
        </p>
      )}
      <ul className={styles.uploads} aria-label="Files being read">
        {sendings.map((sending) => (
          <SendingRow key={sending.key} sending={sending} />
        ))}
        {open.map((job) => (
          <JobRow key={job.id} job={job} onDismiss={() => dismiss([job.id])} />
        ))}
        {done.length > 0 && <Finished jobs={done} onDismiss={dismiss} />}
      </ul>
    </>
  );
}

const DISMISSED = "kairix.dismissed-uploads";

/** The lines that were read and put away, in this tab. */
function useDismissed() {
  const [dismissed, setDismissed] = useState(
    () => new Set((readText("session", DISMISSED) ?? "").split(" ").filter(Boolean)),
  );
  const dismiss = (ids: readonly string[]) => {
    setDismissed((before) => {
      const now = new Set([...before, ...ids]);
      writeText("session", DISMISSED, [...now].join(" "));
      return now;
    });
  };
  return [dismissed, dismiss] as const;
}
