import { Button } from "@mantine/core";
import { IconAlertCircle, IconCheck, IconClock, IconFileText, IconX } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { JobView } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import { AboutYou } from "../../shared/documents/AboutYou";
import { isOver } from "../../shared/jobs/isOver";
import { cancelJob, jobsQuery, retryJob } from "../../shared/jobs/queries";
import { IconAction } from "../../shared/ui/IconAction";
import { spelled, useCountdown } from "../../shared/ui/useCountdown";
import { ChooseFiles } from "./ChooseFiles";
import { percentOf, wordsOf } from "./rows";
import { isWorthRetrying, type Sending } from "./sendings";
import styles from "./Uploads.module.css";
import { useUploads } from "./UploadsContext";

/** A file on its way. */
export function SendingRow({ sending }: { sending: Sending }) {
  const store = useUploads();
  const drop = () => store.drop(sending.key);
  const { name, state, part, document } = sending;
  const percent = Math.round(part * 100);
  if (state === "refused") return <RefusedRow sending={sending} onDrop={drop} />;
  if (state === "held") return <HeldRow sending={sending} onDrop={drop} />;
  if (state === "known") {
    const words = "You brought this very file before.";
    return (
      <Row name={name} mark="done" words={words} onClose={drop} closeLabel="Put away">
        {document && <OpenDocument id={document} />}
      </Row>
    );
  }
  const words = state === "waiting" ? "Waiting its turn" : percent < 100 ? `Sending · ${percent} %` : "Sent";
  return (
    <Row
      name={name}
      mark="busy"
      words={words}
      percent={state === "sending" && percent < 100 ? percent : null}
      onClose={drop}
      closeLabel="Cancel"
    />
  );
}

/** A file that did not get there: sent again where that may help, else another in its place. */
function RefusedRow({ sending, onDrop }: { sending: Sending; onDrop: () => void }) {
  const store = useUploads();
  const { key, name, problem } = sending;
  return (
    <Row
      name={name}
      mark="failed"
      words={problem?.message ?? ""}
      urgent
      onClose={onDrop}
      closeLabel="Put away"
    >
      {isWorthRetrying(sending) ? (
        <Button size="compact-sm" variant="subtle" onClick={() => store.retry(key)}>
          Try again
        </Button>
      ) : (
        <ChooseAnother name={name} onChosen={onDrop} />
      )}
    </Row>
  );
}

/** A file that the server has no room for just now. */
function HeldRow({ sending, onDrop }: { sending: Sending; onDrop: () => void }) {
  const wait = useCountdown(sending.until);
  const words = `Too many at once: it goes on by itself${wait > 0 ? ` in ${spelled(wait)}` : ""}`;
  return <Row name={sending.name} mark="held" words={words} onClose={onDrop} closeLabel="Cancel" />;
}

interface ChooseAnotherProps {
  name: string;
  onChosen: () => void;
}

/** Another file in the place of one that is not kept. */
function ChooseAnother({ name, onChosen }: ChooseAnotherProps) {
  const label = `Another file in place of ${name}`;
  return (
    <ChooseFiles label={label} size="compact-sm" variant="subtle" onChosen={onChosen}>
      Choose another file
    </ChooseFiles>
  );
}

/** A file that is being read, or was. */
export function JobRow({ job, onDismiss }: { job: JobView; onDismiss: () => void }) {
  const [act, problem] = useJobAct();
  const name = job.name ?? "File";
  const words = problem ?? wordsOf(job);
  if (!isOver(job.state)) {
    const cancel = () => act(() => cancelJob(job.id));
    return (
      <Row
        name={name}
        mark="busy"
        words={words}
        percent={percentOf(job)}
        onClose={cancel}
        closeLabel="Cancel"
      />
    );
  }
  const failed = job.state === "failed";
  return (
    <Row
      name={name}
      mark={failed ? "failed" : "done"}
      words={words}
      urgent={failed}
      onClose={onDismiss}
      closeLabel="Put away"
    >
      {!failed && <WhatCame result={(job.result ?? {}) as Came} onGone={onDismiss} />}
      {failed && job.retryable && (
        <Button size="compact-sm" variant="subtle" onClick={() => act(() => retryJob(job.id))}>
          Try again
        </Button>
      )}
      {failed && !job.retryable && <ChooseAnother name={name} onChosen={onDismiss} />}
    </Row>
  );
}

/** What reading a document comes to. */
interface Came {
  document_id?: string;
  waiting?: number;
  /** Whom it names, if that seems to be somebody else. */
  names?: string | null;
}

/** Where what was read can be looked at. */
function WhatCame({ result, onGone }: { result: Came; onGone: () => void }) {
  const { document_id, waiting = 0, names } = result;
  return (
    <>
      {document_id !== undefined && names && (
        <AboutYou document={document_id} onGone={onGone}>
          It names <b dir="auto">{names}</b>.
        </AboutYou>
      )}
      {document_id !== undefined && <OpenDocument id={document_id} />}
      {waiting > 0 && <Link to="/profile/review">Review {waiting}</Link>}
    </>
  );
}

function OpenDocument({ id }: { id: string }) {
  return (
    <Link to="/import/$id" params={{ id }}>
      Open beside the page
    </Link>
  );
}

interface RowProps {
  name: string;
  mark: "busy" | "held" | "done" | "failed";
  words: string;
  percent?: number | null;
  urgent?: boolean;
  onClose: () => void;
  closeLabel: string;
  children?: ReactNode;
}

const MARKS = { busy: IconFileText, held: IconClock, done: IconCheck, failed: IconAlertCircle };

function Row({ name, mark, words, percent, urgent, onClose, closeLabel, children }: RowProps) {
  const Mark = MARKS[mark];
  return (
    <li className={styles.row} data-mark={mark}>
      <Mark size={20} stroke={1.5} className={styles.mark} aria-hidden />
      <div className={styles.what}>
        <p className={styles.name} dir="auto">
          {name}
        </p>
        <p className={styles.words} role={urgent ? "alert" : "status"}>
          {words}
        </p>
      </div>
      <div className={styles.actions}>{children}</div>
      <IconAction label={`${closeLabel}: ${name}`} onClick={onClose}>
        <IconX size={18} stroke={1.5} />
      </IconAction>
      {mark === "busy" && (
        <progress
          className={styles.bar}
          max={100}
          value={percent ?? undefined}
          aria-label={`Progress of ${name}`}
        />
      )}
    </li>
  );
}

/** Ask something of a job; what the server thinks of it is told in its place. */
function useJobAct() {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const act = async (call: () => Promise<JobView>) => {
    try {
      await call();
      setProblem(null);
    } catch (error) {
      setProblem(problemOf(error).message);
    }
    await queries.invalidateQueries({ queryKey: jobsQuery().queryKey });
  };
  return [(call: () => Promise<JobView>) => void act(call), problem] as const;
}
