import { IconCheck, IconChevronDown, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { JobView } from "../../shared/api/client";
import { IconAction } from "../../shared/ui/IconAction";
import { waitingIn } from "./rows";
import { JobRow } from "./UploadRow";
import styles from "./Uploads.module.css";

interface FinishedProps {
  jobs: readonly JobView[];
  onDismiss: (ids: readonly string[]) => void;
}

/** Many files that were read, in one line that opens. */
export function Finished({ jobs, onDismiss }: FinishedProps) {
  const [open, setOpen] = useState(false);
  const waiting = waitingIn(jobs);
  return (
    <>
      <li className={styles.row} data-mark="done">
        <IconCheck size={20} stroke={1.5} className={styles.mark} aria-hidden />
        <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
          {jobs.length} files read
          <IconChevronDown size={18} stroke={1.5} aria-hidden />
        </button>
        <div className={styles.actions}>
          {waiting > 0 && <Link to="/profile/review">Review {waiting}</Link>}
        </div>
        <IconAction label="Put away all that was read" onClick={() => onDismiss(jobs.map(({ id }) => id))}>
          <IconX size={18} stroke={1.5} />
        </IconAction>
      </li>
      {open && jobs.map((job) => <JobRow key={job.id} job={job} onDismiss={() => onDismiss([job.id])} />)}
    </>
  );
}
