import { VisuallyHidden } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Exchange } from "./conversationReducer";
import type { PartnerWords } from "./partner";
import { plainText } from "./plainText";

/** Tells a screen reader that an answer begins, and then the whole of it; never the tokens as they drip. */
export function Announcer({ exchanges, words }: { exchanges: readonly Exchange[]; words: PartnerWords }) {
  const content = exchanges.at(-1)?.answer?.content;
  const [heard, setHeard] = useState(false);
  const streaming = content?.status === "streaming";
  // An answer that was here before anybody asked is not news.
  useEffect(() => {
    if (streaming) setHeard(true);
  }, [streaming]);
  const said = streaming ? words.answering : heard && content ? plainText(content.text) : "";
  return (
    <VisuallyHidden
      aria-live="polite"
      aria-atomic="true"
      data-announcer=""
      lang={streaming || said === "" ? undefined : content?.language}
    >
      {said}
    </VisuallyHidden>
  );
}
