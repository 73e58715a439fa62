import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ProfileNav } from "../../features/profile/ProfileNav";
import { publishedQuery } from "../../features/profile/queries";
import { ResumePaper } from "../../features/resume/ResumePaper";
import type { ResumeView } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import { relativeTime } from "../../shared/relativeTime";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { PageHead } from "../../shared/ui/PageHead";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { useTitle } from "../../shared/useTitle";
import styles from "./VisitorPage.module.css";

/** `/profile/visitor`: all that visitors can read, and all that the representative speaks from. */
export default function VisitorPage() {
  useTitle("As a visitor sees it");
  return (
    <>
      <ProfileNav />
      <PageHead title="As a visitor sees it">
        This is all that visitors can read, and all that your representative speaks from. What is private is
        not in it, not even between the lines.
      </PageHead>
      <Published />
    </>
  );
}

function Published() {
  const published = useQuery(publishedQuery());
  if (published.isPending)
    return <LoadingLines label="Loading what is published" widths={[45, 92, 84, 60]} />;
  if (published.isSuccess) return <Paper published={published.data} />;
  const problem = problemOf(published.error);
  if (problem.status !== 404) {
    return <ProblemNote problem={problem} onRetry={() => void published.refetch()} />;
  }
  return (
    <p className={styles.nothing}>
      Nothing is published yet. <Link to="/documents">Bring a résumé</Link> and take it, or fill in{" "}
      <Link to="/profile">your profile</Link>.
    </p>
  );
}

function Paper({ published: { resume, on_request, facts, updated_at } }: { published: ResumeView }) {
  return (
    <div className={styles.published}>
      <p className={styles.about}>
        {facts} {facts === 1 ? "line" : "lines"}, updated {relativeTime(updated_at)}.
        {on_request.length > 0 && ` Visitors learn that they can ask you for: ${on_request.join(", ")}.`}
      </p>
      <ResumePaper resume={resume} />
    </div>
  );
}
