import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { DocumentView, Span } from "../../../shared/api/client";
import { problemOf } from "../../../shared/api/problem";
import { documentQuery } from "../../../shared/documents/queries";
import { areaOf, PaperPage, PaperPlace } from "../../../shared/paper/PaperPage";
import { LoadingLines } from "../../../shared/ui/LoadingLines";
import { ProblemNote } from "../../../shared/ui/ProblemNote";
import styles from "./Place.module.css";

interface PlaceProps {
  document: string;
  span: Span | null;
  quote: string;
}

/** The part of a document around a quote, with the quote under the marker. */
export function Place({ document: id, span, quote }: PlaceProps) {
  const document = useQuery(documentQuery(id));
  if (document.isPending) return <LoadingLines label="Loading the page" widths={[90, 84, 70]} />;
  if (document.isError) {
    return <ProblemNote problem={problemOf(document.error)} onRetry={() => void document.refetch()} />;
  }
  const page = document.data.pages.find(({ number }) => number === span?.page);
  if (page && span?.box) return <OnPage document={document.data} page={page} box={span.box} />;
  return span && <InText text={document.data.text} span={span} quote={quote} />;
}

interface OnPageProps {
  document: DocumentView;
  page: DocumentView["pages"][number];
  box: NonNullable<Span["box"]>;
}

function OnPage({ document, page, box }: OnPageProps) {
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    const [frame, mark] = [here.current, here.current?.querySelector("rect")];
    if (!frame || !mark) return;
    const [outer, inner] = [frame.getBoundingClientRect(), mark.getBoundingClientRect()];
    // Only the frame scrolls; `scrollIntoView` would move the drawer as well.
    frame.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section ref={here} className={styles.crop} aria-label="Its place on the page" tabIndex={0}>
      <PaperPage document={document.id} page={page} of={document.pages.length}>
        <PaperPlace area={areaOf(box)} lit data-quoted />
      </PaperPage>
    </section>
  );
}

/** Characters of text around a quote. */
const AROUND = 280;

/** A document without pages, or a message: the words around the quote. Spans count characters as Python does. */
function InText({ text, span, quote }: { text: string; span: Span; quote: string }) {
  const letters = Array.from(text);
  const [from, to] = [Math.max(0, span.start - AROUND), Math.min(letters.length, span.end + AROUND)];
  const words = (start: number, end: number) => letters.slice(start, end).join("");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={styles.text} dir="auto" aria-label="Its place in the text" tabIndex={0}>
      {from > 0 && "… "}
      {words(from, span.start)}
      <mark className={styles.quoted} data-quoted>
        {words(span.start, span.end) || quote}
      </mark>
      {words(span.end, to)}
      {to < letters.length && " …"}
    </section>
  );
}
