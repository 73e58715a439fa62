import { useQuery } from "@tanstack/react-query";
import { representativeQuery, siteQuery } from "../features/representative/queries";
import { problemOf } from "../shared/api/problem";
import { LoadingLines } from "../shared/ui/LoadingLines";
import { ProblemNote } from "../shared/ui/ProblemNote";
import { PublicPage } from "./PublicPage";
import { NobodyYetPage, SetupNeededPage, StandingPage, UnknownPage } from "./StandingPage";
import styles from "./StandingPage.module.css";

/** `/`: whoever is represented here, or what is missing for that. */
export function HomePage() {
  const site = useQuery(siteQuery());
  if (site.isPending) return <Loading />;
  if (site.isError) return <Unavailable error={site.error} onRetry={() => void site.refetch()} />;
  if (site.data.default_handle) return <RepresentativePage handle={site.data.default_handle} />;
  return site.data.setup_required ? <SetupNeededPage /> : <NobodyYetPage />;
}

/** `/@handle`. */
export function RepresentativePage({ handle }: { handle: string }) {
  const card = useQuery(representativeQuery(handle));
  if (card.isPending) return <Loading />;
  if (card.data) return <PublicPage key={card.data.handle} card={card.data} />;
  if (problemOf(card.error).status === 404) return <UnknownPage />;
  return <Unavailable error={card.error} onRetry={() => void card.refetch()} />;
}

function Loading() {
  return (
    <div className={styles.page}>
      <main className={styles.main}>
        <LoadingLines label="Loading" widths={[38, 70, 92, 86, 60]} />
      </main>
    </div>
  );
}

function Unavailable({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <StandingPage title="Kairix does not answer">
      <ProblemNote problem={problemOf(error)} onRetry={onRetry} />
    </StandingPage>
  );
}
