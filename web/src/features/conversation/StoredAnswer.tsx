import { lazy, Suspense, useMemo } from "react";
import type { MessageView } from "../../shared/api/client";
import { persistently } from "../../shared/persistently";
import { numbered, spansOf } from "./citations";
import { EvidenceProvider } from "./EvidenceContext";
import { storedAnswer } from "./turnReducer";

const AnswerMarkdown = lazy(() => persistently(() => import("./markdown/AnswerMarkdown")));

/** An answer as it was given, with its evidence, outside of its conversation. */
export function StoredAnswer({ message, leads }: { message: MessageView; leads: string }) {
  const content = useMemo(() => storedAnswer(message), [message]);
  const cited = numbered(content.citations);
  return (
    <EvidenceProvider cited={cited} onOpen={nowhere} leads={leads}>
      <Suspense fallback={<p>{content.text}</p>}>
        <AnswerMarkdown text={content.text} spans={spansOf(content, cited)} streaming={false} />
      </Suspense>
    </EvidenceProvider>
  );
}

const nowhere = () => {};
