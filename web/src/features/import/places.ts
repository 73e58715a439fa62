import type { DocumentView, Span } from "../../shared/api/client";
import { type Area, areaOf } from "../../shared/paper/PaperPage";
import { NOTICE } from "./spotlight";

export interface Place extends Area {
  pointer: string;
}

/** Every span of a document: those of its values, and those of its notices. */
export function spansOf(
  document: Pick<DocumentView, "notices">,
  spans: Readonly<Record<string, Span>>,
): [string, Span][] {
  const told = document.notices.flatMap(({ span }, index): [string, Span][] =>
    span ? [[`${NOTICE}${index}`, span]] : [],
  );
  return [...Object.entries(spans), ...told];
}

/** The places on each page, in points; small ones last, so that they lie on top. */
export function placesOf(
  document: Pick<DocumentView, "notices">,
  spans: Readonly<Record<string, Span>>,
): Map<number, Place[]> {
  const pages = new Map<number, Place[]>();
  for (const [pointer, { page, box }] of spansOf(document, spans)) {
    if (!page || !box) continue;
    const place = { pointer, ...areaOf(box) };
    pages.set(page, [...(pages.get(page) ?? []), place]);
  }
  for (const places of pages.values()) places.sort((a, b) => b.width * b.height - a.width * a.height);
  return pages;
}
