import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ProfileNav } from "../../features/profile/ProfileNav";
import { Publish } from "../../features/publishing/Publish";
import { publicationQuery } from "../../features/publishing/queries";
import { problemOf } from "../../shared/api/problem";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { PageHead } from "../../shared/ui/PageHead";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { useTitle } from "../../shared/useTitle";
import { OwnPage } from "./OwnPage";
import styles from "./VisitorPage.module.css";

/** `/profile/visitor`: all that visitors can read, or would; and whether they can. */
export default function VisitorPage() {
  useTitle("As a visitor sees it");
  return (
    <>
      <ProfileNav />
      <PageHead title="As a visitor sees it">
        This is all that your representative speaks from. What is private is not in it, not even between the
        lines.
      </PageHead>
      <Seen />
    </>
  );
}

function Seen() {
  const publication = useQuery(publicationQuery());
  if (publication.isPending)
    return <LoadingLines label="Loading what visitors see" widths={[45, 92, 84, 60]} />;
  if (publication.isError) {
    return <ProblemNote problem={problemOf(publication.error)} onRetry={() => void publication.refetch()} />;
  }
  if (publication.data.card === null) return <NothingYet />;
  return (
    <>
      <Publish publication={publication.data} />
      <OwnPage card={publication.data.card} />
    </>
  );
}

function NothingYet() {
  return (
    <p className={styles.nothing}>
      There is nothing to publish yet. <Link to="/documents">Bring a résumé</Link> and take it, or fill in{" "}
      <Link to="/profile">your profile</Link>.
    </p>
  );
}
