import { useQuery } from "@tanstack/react-query";
import { type ReactNode, type SVGProps, useEffect, useRef, useState } from "react";
import type { DocumentView, Span } from "../api/client";
import { problemOf } from "../api/problem";
import { pictureQuery } from "../documents/queries";
import { LoadingLines } from "../ui/LoadingLines";
import { ProblemNote } from "../ui/ProblemNote";
import styles from "./PaperPage.module.css";

interface PaperPageProps {
  document: string;
  page: DocumentView["pages"][number];
  of: number;
  /** The places on it, each a `PaperPlace`. */
  children?: ReactNode;
}

/** One page of a document: its picture, and over it the places of what was read there. */
export function PaperPage({ document, page, of, children }: PaperPageProps) {
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
          {children}
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

/** Where words stand on a page, in points from its upper left corner. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function areaOf({ x0, y0, x1, y1 }: NonNullable<Span["box"]>): Area {
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

interface PaperPlaceProps extends Omit<SVGProps<SVGRectElement>, keyof Area> {
  area: Area;
  lit: boolean;
  unsure?: boolean;
}

/** Around the letters, so that the marker does not cut them. */
const AIR = 1.5;

/** A place on a page: under the marker while it is lit, dotted where its reader was unsure. */
export function PaperPlace({ area, lit, unsure = false, ...rect }: PaperPlaceProps) {
  return (
    <rect
      className={styles.place}
      data-lit={lit || undefined}
      data-unsure={unsure || undefined}
      x={area.x - AIR}
      y={area.y - AIR}
      width={area.width + 2 * AIR}
      height={area.height + 2 * AIR}
      rx={1.5}
      {...rect}
    />
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
