import { useEffect, useMemo, useRef } from "react";
import type { DocumentView, Span } from "../../shared/api/client";
import { glide } from "../../shared/motion";
import { PaperPage } from "../../shared/paper/PaperPage";
import { PlaceBox } from "./PlaceBox";
import styles from "./Preview.module.css";
import { placesOf } from "./places";
import { useSpotlight } from "./spotlight";

interface PaperProps {
  document: DocumentView;
  spans: Readonly<Record<string, Span>>;
}

/** The pages as they are, one under the other, with the places of all values on them. */
export function PaperPages({ document, spans }: PaperProps) {
  const here = useRef<HTMLDivElement>(null);
  useArrivalOnPaper(here);
  const places = useMemo(() => placesOf(document, spans), [document, spans]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <div ref={here} className={styles.pages} tabIndex={0}>
      {document.pages.map((page) => (
        <PaperPage key={page.number} document={document.id} page={page} of={document.pages.length}>
          {places.get(page.number)?.map((place) => (
            <PlaceBox key={place.pointer} place={place} />
          ))}
        </PaperPage>
      ))}
    </div>
  );
}

/** Go to the place of a value that was chosen on the other side. */
export function useArrivalOnPaper(here: React.RefObject<HTMLElement | null>): void {
  const { subscribe, get } = useSpotlight();
  useEffect(() => {
    const arrive = () => {
      const { chosen, hovered, from } = get();
      if (chosen === null || hovered !== null || from === "page") return;
      const place = here.current?.querySelector(`[data-place="${CSS.escape(chosen)}"]`);
      place?.scrollIntoView({ block: "center", behavior: glide() });
    };
    arrive();
    return subscribe(arrive);
  }, [here, subscribe, get]);
}
