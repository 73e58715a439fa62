import { useQuery } from "@tanstack/react-query";
import { publishedQuery } from "../../features/profile/queries";
import { Person } from "../../features/representative/Person";
import { ResumePaper } from "../../features/resume/ResumePaper";
import type { RepresentativeCard } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import { relativeTime } from "../../shared/relativeTime";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import styles from "./OwnPage.module.css";

const QUESTIONS = 3;

/** One's own page in small: the person, what visitors are invited to ask, the paper behind it. */
export function OwnPage({ card }: { card: RepresentativeCard }) {
  return (
    <div className={styles.own}>
      <div className={styles.who}>
        <Person card={card} onAsk={null} onOpenResume={null} contact={null} />
        <Questions questions={card.suggested_questions.slice(0, QUESTIONS)} />
      </div>
      <Paper />
    </div>
  );
}

function Questions({ questions }: { questions: readonly string[] }) {
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="suggested">
      <h2 id="suggested" className={styles.heading}>
        Visitors are invited to ask
      </h2>
      <ul className={styles.questions}>
        {questions.map((question) => (
          <li key={question} dir="auto">
            {question}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Paper() {
  const published = useQuery(publishedQuery());
  if (published.isPending) return <LoadingLines label="Loading the résumé" widths={[45, 92, 84, 60]} />;
  if (published.isError) {
    return <ProblemNote problem={problemOf(published.error)} onRetry={() => void published.refetch()} />;
  }
  const { resume, facts, updated_at } = published.data;
  return (
    <section aria-labelledby="behind">
      <h2 id="behind" className={styles.heading}>
        The paper behind it: {facts} {facts === 1 ? "line" : "lines"}, updated {relativeTime(updated_at)}
      </h2>
      <ResumePaper resume={resume} />
    </section>
  );
}
