import { Button } from "@mantine/core";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { glide } from "../../shared/motion";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { Answer } from "./Answer";
import type { ConversationState, Exchange } from "./conversationReducer";
import type { ConversationStore } from "./conversationStore";
import type { OpenCitation } from "./EvidenceContext";
import styles from "./Exchanges.module.css";
import { QuotesOnlyNote } from "./Notices";
import type { PartnerWords } from "./partner";
import { Question } from "./Question";
import { END } from "./useEndOfTalk";

interface ExchangesProps {
  state: ConversationState;
  store: ConversationStore;
  words: PartnerWords;
  /** What stands under the last answer once it is whole. */
  after: ReactNode;
  onOpenCitation: OpenCitation;
}

export function Exchanges({ state, store, words, after, onOpenCitation }: ExchangesProps) {
  const { exchanges, earlier } = state;
  const list = useRef<HTMLDivElement>(null);
  // Who comes back to a talk comes back to its end.
  useLayoutEffect(() => {
    const articles = list.current?.querySelectorAll("article") ?? [];
    if (articles.length > 1) articles[articles.length - 1]?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <div ref={list} className={styles.exchanges}>
      {exchanges.some(onlyQuotes) && <QuotesOnlyNote words={words} />}
      {earlier !== null && (
        <Button variant="subtle" className={styles.earlier} onClick={() => void store.loadEarlier()}>
          Show earlier questions
        </Button>
      )}
      {exchanges.map((exchange, index) => (
        <ExchangeView
          key={exchange.key}
          exchange={exchange}
          last={index === exchanges.length - 1}
          idle={!state.running}
          connected={state.connected}
          store={store}
          words={words}
          after={state.running ? null : after}
          onOpenCitation={onOpenCitation}
        />
      ))}
    </div>
  );
}

function onlyQuotes(exchange: Exchange): boolean {
  return exchange.answer?.content.notices.some((notice) => notice.code === "quotes_only") ?? false;
}

interface ExchangeViewProps {
  exchange: Exchange;
  last: boolean;
  idle: boolean;
  connected: boolean;
  store: ConversationStore;
  words: PartnerWords;
  after: ReactNode;
  onOpenCitation: OpenCitation;
}

function ExchangeView({ exchange, last, idle, connected, store, words, ...slot }: ExchangeViewProps) {
  const { after, onOpenCitation } = slot;
  const { question, answer, refusal, refusedEdit } = exchange;
  const article = useRef<HTMLElement>(null);
  const fresh = question !== null && question.id === null;
  // A question that was just asked goes to the top, and its answer grows below it without moving it.
  useLayoutEffect(() => {
    if (fresh) article.current?.scrollIntoView({ block: "start", behavior: glide() });
  }, [fresh]);
  return (
    <article
      ref={article}
      className={styles.exchange}
      data-last={last || undefined}
      data-question={question?.id ?? undefined}
    >
      {question && (
        <Question
          question={question}
          language={answer?.content.language ?? ""}
          refusedEdit={refusedEdit}
          store={store}
          idle={idle}
        />
      )}
      {answer && (
        <Answer
          answer={answer}
          question={question?.text ?? null}
          words={words}
          store={store}
          idle={idle}
          connected={connected}
          onOpenCitation={onOpenCitation}
        />
      )}
      {refusal && <ProblemNote problem={refusal} onRetry={() => void store.askAgain()} />}
      {last && after}
      {last && <div {...{ [END]: "" }} className={styles.end} />}
    </article>
  );
}
