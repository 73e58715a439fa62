import { type RefObject, useEffect, useRef, useState } from "react";
import { glide } from "../../shared/motion";

/** What stands at the end of the last answer; below it is only air. */
export const END = "data-end-of-talk";
const AWAY_KEYS = ["ArrowUp", "PageUp", "Home"];

/**
 * Whether the last words are hidden under `dock`, and the way to them. Who has jumped there stays there while more
 * comes, until they scroll themselves.
 */
export function useEndOfTalk(dock: RefObject<HTMLElement | null>) {
  const [away, setAway] = useState(false);
  const following = useRef(false);
  useEffect(() => {
    const measure = () => {
      const hidden = isUnder(dock.current);
      if (hidden && following.current) endOfTalk()?.scrollIntoView({ block: "end" });
      setAway(hidden && !following.current);
    };
    const letGo = () => {
      following.current = false;
    };
    const onKeyDown = (event: KeyboardEvent) => AWAY_KEYS.includes(event.key) && letGo();
    // The last exchange keeps its height while its answer grows inside it, so its words are watched too.
    const words = new MutationObserver(measure);
    words.observe(document.body, { subtree: true, childList: true, characterData: true });
    const heard = new AbortController();
    addEventListener("scroll", measure, { passive: true, signal: heard.signal });
    addEventListener("resize", measure, { passive: true, signal: heard.signal });
    addEventListener("wheel", letGo, { passive: true, signal: heard.signal });
    addEventListener("touchmove", letGo, { passive: true, signal: heard.signal });
    addEventListener("keydown", onKeyDown, { signal: heard.signal });
    return () => {
      words.disconnect();
      heard.abort();
    };
  }, [dock]);
  const jump = () => {
    following.current = true;
    endOfTalk()?.scrollIntoView({ block: "end", behavior: glide() });
  };
  return { away, jump };
}

function isUnder(dock: HTMLElement | null): boolean {
  const end = endOfTalk()?.getBoundingClientRect().top ?? 0;
  return end > (dock?.getBoundingClientRect().top ?? 0) + 4;
}

function endOfTalk(): Element | null {
  return document.querySelector(`[${END}]`);
}
