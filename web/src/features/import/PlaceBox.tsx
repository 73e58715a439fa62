import { PaperPlace } from "../../shared/paper/PaperPage";
import { useEditing } from "./editing";
import type { Place } from "./places";
import { useIsLit, useSpotlight } from "./spotlight";

/** The place of one value: pointing at it lights the value, a click leads there. */
export function PlaceBox({ place }: { place: Place }) {
  const { pointer } = place;
  const lit = useIsLit(pointer);
  const spotlight = useSpotlight();
  const { unsure } = useEditing();
  return (
    // Whoever does not point has the values on the other side.
    <PaperPlace
      area={place}
      lit={lit}
      unsure={unsure.has(pointer)}
      data-place={pointer}
      onMouseEnter={() => spotlight.hover(pointer)}
      onMouseLeave={() => spotlight.hover(null)}
      onClick={() => spotlight.choose(pointer, "page")}
    />
  );
}
