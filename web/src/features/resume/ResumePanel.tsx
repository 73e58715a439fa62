import { IconExternalLink, IconFileImport, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import type { RepresentativeCard } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import { hasSession } from "../../shared/api/session";
import { IconAction } from "../../shared/ui/IconAction";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { resumeQuery } from "./queries";
import styles from "./ResumePanel.module.css";
import { ResumePaper } from "./ResumePaper";

export interface ResumePlace {
  /** The line that a citation rests on; null to read from the top. */
  path: string | null;
  /** Counts up, so that the same citation can be followed twice. */
  visit: number;
}

interface ResumePanelProps {
  card: RepresentativeCard;
  place: ResumePlace;
  /** Beside the conversation where there is room, else a sheet from the bottom. */
  wide: boolean;
  onClose: () => void;
}

/** The paper that answers were read from, open at the cited line. */
export function ResumePanel({ card, place, wide, onClose }: ResumePanelProps) {
  const resume = useQuery(resumeQuery(card.handle));
  const content = useRef<HTMLDivElement>(null);
  useArrival(content, place, resume.isSuccess);
  const Frame = wide ? Aside : Sheet;
  return (
    <Frame label={`Résumé of ${card.name}`} onClose={onClose}>
      <div className={styles.bar} data-edge="top">
        <p className={styles.file}>{resume.data?.document_name ?? "Résumé"}</p>
        {hasSession() && (
          <IconAction label="Import a résumé" onClick={() => location.assign("/import")}>
            <IconFileImport size={18} stroke={1.5} />
          </IconAction>
        )}
        <IconAction
          label="Open on its own page"
          onClick={() => window.open(`/@${encodeURIComponent(card.handle)}/resume`, "_blank", "noopener")}
        >
          <IconExternalLink size={18} stroke={1.5} />
        </IconAction>
        <IconAction label="Close the résumé" onClick={onClose}>
          <IconX size={20} stroke={1.5} />
        </IconAction>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <div className={styles.content} ref={content} tabIndex={0}>
        {resume.isPending && <LoadingLines label="Loading the résumé" widths={[45, 60, 92, 88, 70]} />}
        {resume.isError && (
          <ProblemNote problem={problemOf(resume.error)} onRetry={() => void resume.refetch()} />
        )}
        {resume.data && <ResumePaper resume={resume.data.resume} cited={place.path} />}
      </div>
    </Frame>
  );
}

/** Go to the cited line, or to the top, whenever a citation is followed. */
function useArrival(content: React.RefObject<HTMLElement | null>, place: ResumePlace, ready: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit arrives anew
  useEffect(() => {
    if (!ready || !content.current) return;
    const line = content.current.querySelector<HTMLElement>("[data-cited]");
    line?.scrollIntoView({ block: "center" });
    (line ?? content.current).focus({ preventScroll: true });
  }, [place.visit, ready]);
}

interface FrameProps {
  label: string;
  onClose: () => void;
  children: ReactNode;
}

function Aside({ label, onClose, children }: FrameProps) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      onClose();
    };
    // Before the page's own Escape, which stops an answer.
    addEventListener("keydown", onKeyDown, { capture: true });
    return () => removeEventListener("keydown", onKeyDown, { capture: true });
  }, [onClose]);
  return (
    <aside className={styles.aside} aria-label={label}>
      {children}
    </aside>
  );
}

function Sheet({ label, onClose, children }: FrameProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={() => {}}
    >
      {children}
    </dialog>
  );
}
