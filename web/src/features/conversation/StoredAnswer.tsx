import { lazy, Suspense, useMemo } from "react";
import type { MessageView } from "../../shared/api/client";
import { persistently } from "../../shared/persistently";
import { numbered, spansOf } from "./citations";
import { EvidenceProvider } from "./EvidenceContext";
import { storedAnswer } from "./turnReducer";

const AnswerMarkdown = lazy(() => persistently(() => import("./markdown/AnswerMarkdown")));

/** An answer as it was given, with its evidence, outside of its conversation. */
export function StoredAnswer({ message }: { message: MessageView }) {
  const content = useMemo(() => storedAnswer(message), [message]);
  const cited = numbered(content.citations);
  return (
    <EvidenceProvider cited={cited} onOpen={() => {}} leads={nowhere}>
      <Suspense fallback={<p lang={content.language}>{content.text}</p>}>
        <AnswerMarkdown
          text={content.text}
          language={content.language}
          spans={spansOf(content, cited)}
          streaming={false}
        />
      </Suspense>
    </EvidenceProvider>
  );
}

/** The paper that it stood on may have changed since: its words, source and date are in its card. */
const nowhere = () => null;
