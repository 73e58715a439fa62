import { type PointerEvent, type RefObject, useEffect, useState } from "react";
import { hold, type Place } from "./hold";

interface Dragging {
  dragged: string | null;
  over: Place | null;
  /** Of the card with this key. */
  onPointerDown: (event: PointerEvent, key: string) => void;
}

/** Cards of a board that are dragged from one place to another. */
export function useDragging(
  board: RefObject<HTMLElement | null>,
  onDrop: (key: string, place: Place) => void,
): Dragging {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<Place | null>(null);
  useNoScrolling(board, dragged !== null);
  const onPointerDown = ({ nativeEvent, currentTarget }: PointerEvent, key: string) => {
    const card = currentTarget.closest<HTMLElement>("[data-card]");
    if (card === null || nativeEvent.button !== 0 || !nativeEvent.isPrimary) return;
    hold(card, nativeEvent, {
      onLift: () => setDragged(key),
      onOver: (place) => setOver((before) => (isSame(before, place) ? before : place)),
      onLetGo: (place) => {
        setDragged(null);
        setOver(null);
        if (place !== null) onDrop(key, place);
      },
    });
  };
  return { dragged, over, onPointerDown };
}

function isSame(one: Place | null, other: Place | null): boolean {
  return one?.status === other?.status && one?.before === other?.before;
}

/** A finger with a card under it does not scroll. React listens to touches in a way that cannot say so. */
function useNoScrolling(board: RefObject<HTMLElement | null>, dragging: boolean): void {
  useEffect(() => {
    const here = board.current;
    const refuse = (event: TouchEvent) => dragging && event.cancelable && event.preventDefault();
    here?.addEventListener("touchmove", refuse, { passive: false });
    return () => here?.removeEventListener("touchmove", refuse);
  }, [board, dragging]);
}
