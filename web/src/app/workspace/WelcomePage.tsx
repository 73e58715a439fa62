import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { AddFiles } from "../../features/documents/AddFiles";
import { DropAnywhere } from "../../features/documents/DropAnywhere";
import { Uploads } from "../../features/documents/Uploads";
import { Deeds } from "../../features/profile/deeds/Deeds";
import { useKnown } from "../../features/profile/useKnown";
import { Publish, pathOf } from "../../features/publishing/Publish";
import { publicationQuery } from "../../features/publishing/queries";
import { problemOf } from "../../shared/api/problem";
import { useLive } from "../../shared/live/useLive";
import { Brand } from "../../shared/ui/Brand";
import { ColorSchemeToggle } from "../../shared/ui/ColorSchemeToggle";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { useTitle } from "../../shared/useTitle";
import { Check } from "./Check";
import { OwnPage } from "./OwnPage";
import styles from "./WelcomePage.module.css";

const here = getRouteApi("/welcome");

const STEPS = ["bring", "check", "publish"] as const;
type Step = (typeof STEPS)[number];
const NAMES: Record<Step, string> = { bring: "Bring a résumé", check: "Check", publish: "Publish" };

/** `/welcome`: from nothing to a page of one's own. The step is in the address, so that a reload stays there. */
export default function WelcomePage() {
  useTitle("Welcome");
  useLive();
  const { step = "bring" } = here.useSearch();
  const navigate = here.useNavigate();
  const go = (to: Step) => void navigate({ search: { step: to } });
  return (
    <Deeds>
      <div className={styles.page}>
        <header className={styles.header} data-edge="top">
          <Brand />
          <Steps step={step} onGo={go} />
          <ColorSchemeToggle />
        </header>
        <Main key={step} step={step} onGo={go} />
      </div>
    </Deeds>
  );
}

function Main({ step, onGo }: { step: Step; onGo: (to: Step) => void }) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus(), []);
  return (
    <main ref={main} tabIndex={-1} className={styles.main}>
      {step === "bring" && <Bring onNext={() => onGo("check")} />}
      {step === "check" && <Check onNext={() => onGo("publish")} onBack={() => onGo("bring")} />}
      {step === "publish" && <Last onBack={() => onGo("bring")} />}
    </main>
  );
}

function Steps({ step, onGo }: { step: Step; onGo: (to: Step) => void }) {
  return (
    <nav aria-label="Steps" className={styles.steps}>
      <ol>
        {STEPS.map((each, index) => (
          <li key={each}>
            <button
              type="button"
              aria-current={each === step ? "step" : undefined}
              onClick={() => onGo(each)}
            >
              <span className={styles.number}>{index + 1}</span>
              <span className={styles.stepName}>{NAMES[each]}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Bring({ onNext }: { onNext: () => void }) {
  const known = useKnown() ?? 0;
  return (
    <>
      <h1 className={styles.title}>It begins with a résumé</h1>
      <p className={styles.words}>
        A PDF, a Word file, a LinkedIn export, a scan: Kairix reads it in seconds, and underlines every value
        with the <mark>very words</mark> that it stands on. Nobody else sees any of it before you publish.
      </p>
      <div className={styles.drop}>
        <AddFiles quiet={known > 0} />
        <Uploads />
      </div>
      <div className={styles.foot}>
        {known > 0 && <Button onClick={onNext}>Check what was understood</Button>}
        <Link to="/profile" className={styles.skip}>
          Skip, and look around
        </Link>
      </div>
      <DropAnywhere />
    </>
  );
}

function Last({ onBack }: { onBack: () => void }) {
  const publication = useQuery(publicationQuery());
  if (publication.isPending) return <LoadingLines label="Loading your page" widths={[45, 92, 84, 60]} />;
  if (publication.isError) {
    return <ProblemNote problem={problemOf(publication.error)} onRetry={() => void publication.refetch()} />;
  }
  const { card, published_at } = publication.data;
  if (card === null) return <NothingToShow onBack={onBack} />;
  return (
    <>
      <h1 className={styles.title}>{published_at ? "There you are" : "This is what visitors will meet"}</h1>
      <Publish publication={publication.data} />
      <OwnPage card={card} />
      <div className={styles.foot}>
        {published_at && <a href={pathOf(publication.data)}>Ask your representative something</a>}
        <Link to="/profile" className={styles.skip}>
          {published_at ? "Go to your profile" : "Not now: leave it private, and look around"}
        </Link>
      </div>
    </>
  );
}

function NothingToShow({ onBack }: { onBack: () => void }) {
  return (
    <>
      <h1 className={styles.title}>There is nothing to show yet</h1>
      <p className={styles.words}>
        Your page is made from a résumé that you bring and take, and from what you tell your coach.
      </p>
      <div className={styles.foot}>
        <Button onClick={onBack}>Bring a résumé</Button>
        <Link to="/profile" className={styles.skip}>
          Skip, and look around
        </Link>
      </div>
    </>
  );
}
