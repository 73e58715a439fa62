import { Button } from "@mantine/core";
import { IconDownload, IconMessageCircle, IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { objectAt, textAt } from "../features/resume/json";
import { resumeQuery } from "../features/resume/queries";
import { ResumePaper } from "../features/resume/ResumePaper";
import type { ResumeView } from "../shared/api/client";
import { problemOf } from "../shared/api/problem";
import { longDate } from "../shared/relativeTime";
import { LoadingLines } from "../shared/ui/LoadingLines";
import { ProblemNote } from "../shared/ui/ProblemNote";
import { useTitle } from "../shared/useTitle";
import styles from "./ResumePage.module.css";
import { StandingPage, UnknownPage } from "./StandingPage";

/** `/@handle/resume`: the paper alone, to read and to print. */
export default function ResumePage({ handle }: { handle: string }) {
  const resume = useQuery(resumeQuery(handle));
  if (resume.data) return <Paper handle={handle} view={resume.data} />;
  if (resume.isPending) {
    return (
      <main className={styles.sheet}>
        <LoadingLines label="Loading the résumé" widths={[45, 60, 92, 88, 70]} />
      </main>
    );
  }
  if (problemOf(resume.error).status === 404) return <UnknownPage />;
  return (
    <StandingPage title="Kairix does not answer">
      <ProblemNote problem={problemOf(resume.error)} onRetry={() => void resume.refetch()} />
    </StandingPage>
  );
}

function Paper({ handle, view }: { handle: string; view: ResumeView }) {
  const name = textAt(objectAt(view.resume.basics), "name");
  useTitle(name ? `Résumé of ${name}` : "Résumé");
  const at = encodeURIComponent(handle);
  return (
    <div className={styles.page}>
      <nav className={styles.bar} aria-label="Résumé">
        <Button
          component="a"
          href={`/@${at}`}
          variant="subtle"
          leftSection={<IconMessageCircle size={18} stroke={1.5} />}
        >
          Ask about it
        </Button>
        <span className={styles.space} />
        <Button variant="subtle" onClick={() => print()} leftSection={<IconPrinter size={18} stroke={1.5} />}>
          Print
        </Button>
        <Button
          component="a"
          href={`/api/representatives/${at}/resume.json`}
          download={`${handle}.resume.json`}
          variant="subtle"
          leftSection={<IconDownload size={18} stroke={1.5} />}
        >
          JSON Resume
        </Button>
      </nav>
      <main className={styles.sheet}>
        <ResumePaper resume={view.resume} level={1} />
        <p className={styles.updated}>Updated on {longDate(view.updated_at)}</p>
      </main>
    </div>
  );
}
