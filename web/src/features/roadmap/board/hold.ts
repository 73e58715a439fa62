import type { MilestoneStatus } from "../wire";

/** A finger that rests as long as this takes a card with it; one that moves before scrolls the page. */
const REST_MS = 250;
/** Who moves no farther than this has not moved. */
const SLIP_PX = 8;
/** As near as this to an edge of the window the page comes along, and at most so fast. */
const EDGE_PX = 96;
const MOST_PX_PER_FRAME = 14;

/** In which column, and before which card; before none is at its end. */
export interface Place {
  status: MilestoneStatus;
  before: string | null;
}

interface Holding {
  onLift: () => void;
  onOver: (place: Place | null) => void;
  /** Where it was let go; null when it stays where it was. */
  onLetGo: (place: Place | null) => void;
}

/** Follows a mouse that drags `card`, or a finger that rested on it, until it is let go. Escape takes it back. */
export function hold(card: HTMLElement, down: PointerEvent, { onLift, onOver, onLetGo }: Holding): void {
  const byFinger = down.pointerType === "touch";
  const from = { x: down.clientX, y: down.clientY + scrollY };
  const ended = new AbortController();
  const { signal } = ended;
  let at = { x: down.clientX, y: down.clientY };
  let frame = 0;
  const gone = () => Math.hypot(at.x - from.x, at.y + scrollY - from.y) > SLIP_PX;
  const follow = () => {
    scrollBy(0, pullAt(at.y, innerHeight));
    card.style.translate = `${at.x - from.x}px ${at.y + scrollY - from.y}px`;
    onOver(placeAt(at.x, at.y));
    frame = requestAnimationFrame(follow);
  };
  const lift = () => {
    onLift();
    frame = requestAnimationFrame(follow);
  };
  const resting = byFinger ? setTimeout(lift, REST_MS) : 0;
  const end = (place: Place | null) => {
    const lifted = frame !== 0;
    clearTimeout(resting);
    cancelAnimationFrame(frame);
    ended.abort();
    card.style.translate = "";
    if (lifted) onLetGo(place);
  };
  const move = (event: PointerEvent) => {
    at = { x: event.clientX, y: event.clientY };
    if (frame !== 0 || !gone()) return;
    if (byFinger) end(null);
    else lift();
  };
  addEventListener("pointermove", move, { signal });
  addEventListener("pointerup", () => end(gone() ? placeAt(at.x, at.y) : null), { signal });
  addEventListener("pointercancel", () => end(null), { signal });
  addEventListener("keydown", (event) => event.key === "Escape" && end(null), { signal });
  // What a long press brings up on a phone would take the finger away from the card.
  addEventListener("contextmenu", (event) => byFinger && event.preventDefault(), { signal });
}

/** How far the page moves in one frame, in px: the nearer to an edge of a window so high, the farther. */
export function pullAt(y: number, height: number): number {
  const above = EDGE_PX - y;
  const below = y - (height - EDGE_PX);
  const near = Math.max(above, below, 0) / EDGE_PX;
  return Math.round(Math.min(near, 1) * MOST_PX_PER_FRAME) * (above > below ? -1 : 1);
}

/** What lies under a point; the card that is dragged there lets it through. */
function placeAt(x: number, y: number): Place | null {
  const under = document.elementFromPoint(x, y);
  const status = under?.closest<HTMLElement>("[data-column]")?.dataset.column;
  if (status === undefined) return null;
  const card = under?.closest<HTMLElement>("[data-card]");
  return { status: status as MilestoneStatus, before: card?.dataset.card ?? null };
}
