import { Button, Popover, Tooltip } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import type { MouseEvent, PointerEvent, ReactNode } from "react";
import type { Citation } from "../../shared/api/client";
import styles from "./Evidence.module.css";
import { useEvidence } from "./EvidenceContext";
import { sourceOf } from "./sourceOf";

const byMouse = (event: PointerEvent) => event.pointerType === "mouse";

/** Words that rest on evidence, under the marker; without evidence: words in doubt, under dots. */
export function EvidenceMark({ keys, children }: { keys: string[]; children: ReactNode }) {
  const { show, hide, shown } = useEvidence();
  const first = keys[0];
  if (first === undefined) {
    return (
      <Tooltip label="Not in the cited evidence" events={{ hover: true, focus: true, touch: true }}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its tooltip must be reachable without a mouse */}
        <span className={styles.doubt} tabIndex={0}>
          {children}
        </span>
      </Tooltip>
    );
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the numeral behind the words is the same control for the keyboard
    <mark
      className={styles.mark}
      data-shown={keys.includes(shown ?? "") || undefined}
      onPointerEnter={(event) => byMouse(event) && show(first)}
      onPointerLeave={(event) => byMouse(event) && hide()}
      onClick={() => show(first)}
    >
      {children}
    </mark>
  );
}

/** The numeral after the words: look at its card, or follow it to the paper. */
export function EvidenceNumeral({ citationKey }: { citationKey: string }) {
  const { cited, shown, show, hide, keep, open, leads } = useEvidence();
  const entry = cited.get(citationKey);
  if (!entry) return null;
  const { number, citation } = entry;
  const there = leads(citation);
  // A finger cannot hover: its first tap shows the card, which holds the way to the paper.
  const follow = (event: MouseEvent<HTMLButtonElement>) => {
    const touched = (event.nativeEvent as globalThis.PointerEvent).pointerType === "touch";
    if (touched || there === null) show(citationKey);
    else open(citation);
  };
  return (
    <Popover
      opened={shown === citationKey}
      onDismiss={hide}
      width={340}
      position="bottom"
      offset={10}
      shadow="md"
      withRoles={false}
    >
      <Popover.Target>
        <button
          type="button"
          lang="en"
          className={styles.numeral}
          aria-label={`Evidence ${number}: “${citation.quote}”.${there === null ? "" : ` ${there}.`}`}
          onPointerEnter={(event) => byMouse(event) && show(citationKey)}
          onPointerLeave={(event) => byMouse(event) && hide()}
          onFocus={(event) => event.currentTarget.matches(":focus-visible") && show(citationKey)}
          onBlur={hide}
          onClick={follow}
        >
          {number}
        </button>
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={`Evidence ${number}`}
        className={styles.card}
        onPointerEnter={keep}
        onPointerLeave={hide}
      >
        <EvidenceCard citation={citation} there={there} onOpen={() => open(citation)} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface EvidenceCardProps {
  citation: Citation;
  there: string | null;
  onOpen: () => void;
}

function EvidenceCard({ citation, there, onOpen }: EvidenceCardProps) {
  return (
    <>
      <blockquote className={styles.quote} dir="auto">
        {citation.quote}
      </blockquote>
      <p className={styles.source}>{sourceOf(citation)}</p>
      {there !== null && (
        <Button
          variant="subtle"
          size="sm"
          className={styles.open}
          rightSection={<IconArrowRight size={16} stroke={1.5} />}
          onClick={onOpen}
        >
          {there}
        </Button>
      )}
    </>
  );
}
