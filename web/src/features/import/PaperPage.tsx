import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { DocumentView } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { useEditing } from "./editing";
import styles from "./PaperPage.module.css";
import type { Place } from "./places";
import { pictureQuery } from "./queries";
import { useIsLit, useSpotlight } from "./spotlight";

interface PaperPageProps {
  document: string;
  page: DocumentView["pages"][number];
  of: number;
  places: readonly Place[];
}

/** One page: its picture, and over it the places of what was read there. */
export function PaperPage({ document, page, of, places }: PaperPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const near = useNear(frame);
  const [painted, setPainted] = useState(false);
  return (
    <figure className={styles.page}>
      <div ref={frame} className={styles.sheet} style={{ aspectRatio: `${page.width} / ${page.height}` }}>
        {near && (
          <Picture
            document={document}
            number={page.number}
            of={of}
            painted={painted}
            onPainted={setPainted}
          />
        )}
        <svg
          className={styles.places}
          data-painted={painted || undefined}
          viewBox={`0 0 ${page.width} ${page.height}`}
          aria-hidden="true"
        >
          {places.map((place) => (
            <PlaceBox key={place.pointer} place={place} />
          ))}
        </svg>
      </div>
      {of > 1 && (
        <figcaption className={styles.number}>
          {page.number} of {of}
        </figcaption>
      )}
    </figure>
  );
}

interface PictureProps {
  document: string;
  number: number;
  of: number;
  painted: boolean;
  onPainted: (painted: boolean) => void;
}

function Picture({ document, number, of, painted, onPainted }: PictureProps) {
  const picture = useQuery(pictureQuery(document, number));
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (picture.data && canvas.current) void paint(picture.data, canvas.current).then(() => onPainted(true));
  }, [picture.data, onPainted]);
  if (picture.isError) {
    return (
      <div className={styles.missing}>
        <ProblemNote problem={problemOf(picture.error)} onRetry={() => void picture.refetch()} />
      </div>
    );
  }
  // A canvas takes the bytes as they come; an <img> would need a hole in the content security policy.
  return (
    <>
      {!painted && (
        <div className={styles.waiting}>
          <LoadingLines label={`Loading page ${number}`} widths={[42, 88, 94, 90, 61, 86, 92, 73]} />
        </div>
      )}
      <canvas
        ref={canvas}
        role="img"
        aria-label={`Page ${number} of ${of}`}
        className={styles.picture}
        data-painted={painted || undefined}
      />
    </>
  );
}

async function paint(picture: Blob, canvas: HTMLCanvasElement): Promise<void> {
  const bitmap = await createImageBitmap(picture);
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  bitmap.close();
}

/** Around the letters, so that the marker does not cut them. */
const AIR = 1.5;

function PlaceBox({ place: { pointer, x, y, width, height } }: { place: Place }) {
  const lit = useIsLit(pointer);
  const spotlight = useSpotlight();
  const { unsure } = useEditing();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever does not point has the values on the other side
    <rect
      className={styles.place}
      data-place={pointer}
      data-lit={lit || undefined}
      data-unsure={unsure.has(pointer) || undefined}
      x={x - AIR}
      y={y - AIR}
      width={width + 2 * AIR}
      height={height + 2 * AIR}
      rx={1.5}
      onMouseEnter={() => spotlight.hover(pointer)}
      onMouseLeave={() => spotlight.hover(null)}
      onClick={() => spotlight.choose(pointer, "page")}
    />
  );
}

/** Whether something is, or soon will be, on the screen: a hundred pages are not drawn for one look. */
function useNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || !element.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: "600px" },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [near, element]);
  return near;
}
