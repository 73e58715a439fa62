import { useMemo, useRef } from "react";
import type { DocumentView, Span } from "../../shared/api/client";
import { useArrivalOnPaper } from "./PaperPages";
import styles from "./PaperText.module.css";
import preview from "./Preview.module.css";
import { spansOf } from "./places";
import { useIsLit, useSpotlight } from "./spotlight";
import { stretches } from "./stretches";

interface PaperProps {
  document: DocumentView;
  spans: Readonly<Record<string, Span>>;
}

/** A document without pages: its text, with the places of all values in it. */
export function PaperText({ document, spans }: PaperProps) {
  const here = useRef<HTMLDivElement>(null);
  useArrivalOnPaper(here);
  const parts = useMemo(() => stretches(document.text, spansOf(document, spans)), [document, spans]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <div ref={here} className={preview.pages} tabIndex={0}>
      <p className={styles.text} dir="auto">
        {parts.map(({ at, text, pointer }) =>
          pointer === null ? (
            <span key={at}>{text}</span>
          ) : (
            <Stretch key={at} text={text} pointer={pointer} />
          ),
        )}
      </p>
    </div>
  );
}

function Stretch({ text, pointer }: { text: string; pointer: string }) {
  const lit = useIsLit(pointer);
  const spotlight = useSpotlight();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the values on the other side have buttons
    <mark
      className={styles.place}
      data-place={pointer}
      data-lit={lit || undefined}
      onMouseEnter={() => spotlight.hover(pointer)}
      onMouseLeave={() => spotlight.hover(null)}
      onClick={() => spotlight.choose(pointer, "page")}
    >
      {text}
    </mark>
  );
}
