import { lazy, Suspense, useMemo } from "react";
import { persistently } from "../../shared/persistently";
import styles from "./Answer.module.css";
import { AnswerActions } from "./AnswerActions";
import { numbered, spansOf } from "./citations";
import type { Answer as AnswerState } from "./conversationReducer";
import type { ConversationStore } from "./conversationStore";
import { EvidenceProvider, type OpenCitation } from "./EvidenceContext";
import { Failure, Notices } from "./Notices";
import type { PartnerWords } from "./partner";
import { ToolUses } from "./ToolUses";
import { Waiting } from "./Waiting";

const load = () => persistently(() => import("./markdown/AnswerMarkdown"));
const AnswerMarkdown = lazy(load);
const Rubric = lazy(() => persistently(async () => ({ default: (await import("./Rubric")).Rubric })));

/** Have what draws an answer at hand before the first one comes. */
export function prepareAnswers(): void {
  void load().catch(() => {});
}

interface AnswerProps {
  answer: AnswerState;
  words: PartnerWords;
  /** What it answers. */
  question: string | null;
  store: ConversationStore;
  /** Whether actions make sense now: not while another answer is on its way. */
  idle: boolean;
  connected: boolean;
  onOpenCitation: OpenCitation;
}

export function Answer({ answer, words, question, store, idle, connected, onOpenCitation }: AnswerProps) {
  const { content } = answer;
  const cited = useMemo(() => numbered(content.citations), [content.citations]);
  const spans = useMemo(() => spansOf(content, cited), [content, cited]);
  const onAgain = retryOf(answer, store, idle);
  const streaming = content.status === "streaming";
  return (
    <div className={styles.answer} aria-busy={streaming} data-status={content.status}>
      {content.rubric.length > 0 && (
        <Suspense fallback={null}>
          <Rubric rows={content.rubric} />
        </Suspense>
      )}
      <ToolUses tools={content.tools} />
      {content.text !== "" && (
        <EvidenceProvider cited={cited} onOpen={onOpenCitation} leads={words.seeEvidence}>
          <Suspense
            fallback={
              <p className={styles.plain} lang={content.language}>
                {content.text}
              </p>
            }
          >
            <AnswerMarkdown
              text={content.text}
              language={content.language}
              spans={spans}
              streaming={streaming}
            />
          </Suspense>
        </EvidenceProvider>
      )}
      {streaming && <Waiting content={content} words={words} connected={connected} />}
      <Notices content={content} words={words} question={question} onAgain={onAgain} />
      <Failure content={content} onRetry={onAgain} />
      {!streaming && <AnswerActions answer={answer} store={store} idle={idle} />}
    </div>
  );
}

function retryOf(answer: AnswerState, store: ConversationStore, idle: boolean): (() => void) | null {
  const { id } = answer;
  return id !== null && idle ? () => void store.regenerate(id) : null;
}
