import { useEffect, useState } from "react";
import { useLit } from "./spotlight";
import styles from "./Thread.module.css";

/** The line from a value to its place, while it is in the light and both can be seen. */
export function Thread() {
  const lit = useLit();
  const [path, setPath] = useState<string | null>(null);
  useEffect(() => {
    let frame = 0;
    const draw = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setPath(lit === null ? null : pathTo(lit)));
    };
    draw();
    // Whatever moves a side, its lines or its pages moves the two ends as well.
    const resized = new ResizeObserver(draw);
    for (const side of document.querySelectorAll("#side-page, #side-understood")) {
      for (const each of [side, ...side.children]) resized.observe(each);
    }
    addEventListener("scroll", draw, { capture: true, passive: true });
    addEventListener("resize", draw);
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      removeEventListener("scroll", draw, { capture: true });
      removeEventListener("resize", draw);
    };
  }, [lit]);
  if (path === null) return null;
  return (
    <svg className={styles.thread} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

function pathTo(pointer: string): string | null {
  const place = boxOf(`[data-place="${CSS.escape(pointer)}"]`, "#side-page");
  const value = boxOf(`[data-value="${CSS.escape(pointer)}"]`, "#side-understood");
  if (place === null || value === null) return null;
  // Along the foot of its own line, so that it strikes no words through, and then across.
  const [x0, y0] = [place.left, place.bottom + 1];
  const [x1, y1] = [value.left - 8, value.top + Math.min(value.height / 2, 16)];
  const turn = Math.max(place.right, x1 - 120);
  if (x1 < turn) return null;
  const middle = (turn + x1) / 2;
  return `M ${x0} ${y0} H ${turn} C ${middle} ${y0}, ${middle} ${y1}, ${x1} ${y1}`;
}

/** Where something is on the screen; null when its side does not show it. */
function boxOf(selector: string, side: string): DOMRect | null {
  const frame = document.querySelector(side);
  const box = frame?.querySelector(selector)?.getBoundingClientRect();
  const seen = frame?.getBoundingClientRect();
  if (!box || !seen || box.bottom < seen.top || box.top > seen.bottom) return null;
  return box;
}
