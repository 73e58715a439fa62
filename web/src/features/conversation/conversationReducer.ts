import type { Feedback, MessageView } from "../../shared/api/client";
import type { Problem } from "../../shared/api/problem";
import type { TurnEvent } from "./turnEvents";
import { type AnswerContent, EMPTY_ANSWER, storedAnswer, turnReducer } from "./turnReducer";

export interface Question {
  /** null until the server has taken it. */
  id: string | null;
  text: string;
  siblingIds: readonly string[];
}

export interface Answer {
  id: string | null;
  turnId: string | null;
  content: AnswerContent;
  siblingIds: readonly string[];
  feedback: Feedback | null;
}

/** A question with its answer. `key` stays the same from the local echo to the stored pair. */
export interface Exchange {
  key: string;
  question: Question | null;
  answer: Answer | null;
  /** Why the server did not take the question. */
  refusal: Problem | null;
  /** The question put differently, when the server did not take that. */
  refusedEdit: RefusedEdit | null;
}

export interface RefusedEdit {
  text: string;
  problem: Problem;
}

/** What an edit of a question, or another answer to it, took off the page: it comes back if the server refuses. */
interface Replaced {
  exchanges: readonly Exchange[];
  editOf: string | null;
}

export interface ConversationState {
  id: string | null;
  phase: "idle" | "loading" | "unreadable";
  exchanges: readonly Exchange[];
  replaced: Replaced | null;
  /** Leads to earlier messages; null when all are here. */
  earlier: string | null;
  /** Whether an answer is on its way. */
  running: boolean;
  connected: boolean;
  problem: Problem | null;
}

export const NO_CONVERSATION: ConversationState = {
  id: null,
  phase: "idle",
  exchanges: [],
  replaced: null,
  earlier: null,
  running: false,
  connected: true,
  problem: null,
};

export type ConversationAction =
  | { type: "opening"; id: string }
  | { type: "unreadable"; problem: Problem }
  | { type: "created"; id: string }
  | { type: "loaded"; id: string; messages: readonly MessageView[]; earlier: string | null }
  | { type: "earlier"; messages: readonly MessageView[]; earlier: string | null }
  | { type: "asked"; key: string; text: string; editOf: string | null }
  | { type: "regenerating"; answerId: string }
  | { type: "events"; events: readonly TurnEvent[] }
  | { type: "connection"; connected: boolean }
  | { type: "refused"; problem: Problem }
  | { type: "troubled"; problem: Problem | null }
  | { type: "ended" }
  | { type: "rated"; answerId: string; value: Feedback | null }
  | { type: "closed" };

export function conversationReducer(state: ConversationState, action: ConversationAction): ConversationState {
  switch (action.type) {
    case "opening":
      return { ...NO_CONVERSATION, id: action.id, phase: "loading" };
    case "unreadable":
      return { ...state, phase: "unreadable", problem: action.problem };
    case "created":
      return { ...state, id: action.id };
    case "loaded":
      return loaded(state, action.id, exchangesOf(action.messages), action.earlier);
    case "earlier":
      return {
        ...state,
        exchanges: joined(exchangesOf(action.messages), state.exchanges),
        earlier: action.earlier,
      };
    case "asked":
      return asked(state, action.key, action.text, action.editOf);
    case "regenerating":
      return regenerating(state, action.answerId);
    case "events":
      return afterEvents(state, action.events);
    case "connection":
      return { ...state, connected: action.connected };
    case "refused":
      return refused(state, action.problem);
    case "troubled":
      return { ...state, problem: action.problem };
    case "ended":
      return { ...state, running: false, connected: true };
    case "rated":
      return { ...state, exchanges: rated(state.exchanges, action.answerId, action.value) };
    case "closed":
      return NO_CONVERSATION;
  }
}

/** The latest page, as it is stored: what was read before it stays in front of it, and each exchange keeps its key. */
function loaded(
  state: ConversationState,
  id: string,
  page: readonly Exchange[],
  earlier: string | null,
): ConversationState {
  const own = unstored(state);
  const stored = own ? page.slice(0, placeOf(own, page, state.replaced)) : page;
  const places = stored.map((fresh) => state.exchanges.findIndex((shown) => isSame(shown, fresh)));
  const fresh = stored.map((exchange, index) => continued(state.exchanges[places[index] ?? -1], exchange));
  const at = places[0] ?? (own ? state.exchanges.length - 1 : -1);
  const exchanges = [...state.exchanges.slice(0, Math.max(at, 0)), ...fresh, ...(own ? [own] : [])];
  const begun = state.exchanges[at]?.question != null;
  const read = { ...NO_CONVERSATION, id, exchanges, earlier: begun ? state.earlier : earlier };
  if (!own) return { ...read, running: exchanges.at(-1)?.answer?.content.status === "streaming" };
  return { ...read, running: state.running, connected: state.connected, replaced: state.replaced };
}

/** What the page knows and the store may not: what was asked while it was read, and what it refused. */
function unstored({ exchanges, running }: ConversationState): Exchange | undefined {
  const last = exchanges.at(-1);
  return running || last?.refusal ? last : undefined;
}

/** Where in a stored page an exchange belongs that is newer than the page: in place of its older self, or behind all. */
function placeOf(own: Exchange, page: readonly Exchange[], replaced: Replaced | null): number {
  const older = (e: Exchange) =>
    isSame(e, own) || (replaced?.editOf != null && e.question?.id === replaced.editOf);
  const at = page.findIndex(older);
  return at < 0 ? page.length : at;
}

/** Whether both are the same question, or, where a page begins without it, the same answer. */
function isSame(one: Exchange, other: Exchange): boolean {
  const same = (a: string | null | undefined, b: string | null | undefined) => a != null && a === b;
  return same(one.question?.id, other.question?.id) || same(one.answer?.id, other.answer?.id);
}

function continued(shown: Exchange | undefined, stored: Exchange): Exchange {
  return shown ? { ...stored, key: shown.key, question: stored.question ?? shown.question } : stored;
}

const NOTHING_REFUSED = { refusal: null, refusedEdit: null };

/** Pairs of question and answer; a page may begin with an answer whose question is on the page before. */
export function exchangesOf(messages: readonly MessageView[]): Exchange[] {
  const exchanges: Exchange[] = [];
  for (const message of messages) {
    const last = exchanges.at(-1);
    if (message.role === "user") {
      const content = storedAnswer(message);
      const question = { id: message.id, text: content.text, siblingIds: message.sibling_ids };
      exchanges.push({ ...NOTHING_REFUSED, key: message.id, question, answer: null });
    } else if (last && last.answer === null) last.answer = storedAnswerOf(message);
    else {
      const answer = storedAnswerOf(message);
      exchanges.push({ ...NOTHING_REFUSED, key: message.id, question: null, answer });
    }
  }
  return exchanges;
}

function storedAnswerOf(message: MessageView): Answer {
  return {
    id: message.id,
    turnId: message.turn_id,
    content: storedAnswer(message),
    siblingIds: message.sibling_ids,
    feedback: message.feedback,
  };
}

/** Two neighbouring pages as one: a question at the end of one belongs to an answer at the start of the next. */
function joined(before: Exchange[], after: readonly Exchange[]): Exchange[] {
  const [first, ...rest] = after;
  const last = before.at(-1);
  if (!first || !last || first.question !== null || last.answer !== null) return [...before, ...after];
  return [...before.slice(0, -1), { ...last, answer: first.answer }, ...rest];
}

const AWAITED: Answer = { id: null, turnId: null, content: EMPTY_ANSWER, siblingIds: [], feedback: null };

function asked(
  state: ConversationState,
  key: string,
  text: string,
  editOf: string | null,
): ConversationState {
  const at = editOf === null ? -1 : state.exchanges.findIndex((e) => e.question?.id === editOf);
  const kept = at < 0 ? state.exchanges.filter((e) => e.refusal === null) : state.exchanges.slice(0, at);
  const siblingIds = state.exchanges[at]?.question?.siblingIds ?? [];
  const question = { id: null, text, siblingIds };
  const exchange = { ...NOTHING_REFUSED, key, question, answer: AWAITED };
  const replaced = at < 0 ? null : { exchanges: state.exchanges, editOf };
  return { ...state, phase: "idle", problem: null, exchanges: [...kept, exchange], replaced, running: true };
}

function regenerating(state: ConversationState, answerId: string): ConversationState {
  const at = state.exchanges.findIndex((e) => e.answer?.id === answerId);
  const again = state.exchanges[at];
  if (!again?.answer) return state;
  const answer = { ...AWAITED, siblingIds: again.answer.siblingIds };
  return {
    ...state,
    exchanges: [...state.exchanges.slice(0, at), { ...again, answer, refusal: null }],
    replaced: { exchanges: state.exchanges, editOf: null },
    problem: null,
    running: true,
  };
}

function afterEvents(state: ConversationState, events: readonly TurnEvent[]): ConversationState {
  const taken = events.some((event) => event.type === "turn.started");
  const exchanges = withLast(state.exchanges, (last) => events.reduce(told, last));
  return {
    ...state,
    exchanges: taken ? once(exchanges) : exchanges,
    replaced: taken ? null : state.replaced,
  };
}

/** A question that was sent again, and had been taken the first time, stands on the page once. */
function once(exchanges: readonly Exchange[]): readonly Exchange[] {
  const last = exchanges.at(-1);
  return last ? exchanges.filter((e) => e === last || !isSame(e, last)) : exchanges;
}

function told(exchange: Exchange, event: TurnEvent): Exchange {
  const answer = exchange.answer ?? AWAITED;
  if (event.type !== "turn.started") {
    return { ...exchange, answer: { ...answer, content: turnReducer(answer.content, event) } };
  }
  const question = exchange.question && { ...exchange.question, id: event.question_id };
  return { ...exchange, question, answer: { ...answer, id: event.answer_id, turnId: event.turn_id } };
}

/** A new question stays, to be sent again; what was to be replaced comes back. */
function refused(state: ConversationState, problem: Problem): ConversationState {
  const { replaced } = state;
  const ended = { ...state, replaced: null, running: false, connected: true };
  if (replaced === null) {
    const exchanges = withLast(state.exchanges, (last) => ({ ...last, answer: null, refusal: problem }));
    return { ...ended, exchanges };
  }
  if (replaced.editOf === null) return { ...ended, exchanges: replaced.exchanges, problem };
  const refusedEdit = { text: state.exchanges.at(-1)?.question?.text ?? "", problem };
  const exchanges = replaced.exchanges.map((exchange) =>
    exchange.question?.id === replaced.editOf ? { ...exchange, refusedEdit } : exchange,
  );
  return { ...ended, exchanges };
}

function rated(exchanges: readonly Exchange[], answerId: string, feedback: Feedback | null): Exchange[] {
  return exchanges.map((e) => (e.answer?.id === answerId ? { ...e, answer: { ...e.answer, feedback } } : e));
}

function withLast(exchanges: readonly Exchange[], change: (last: Exchange) => Exchange): readonly Exchange[] {
  const last = exchanges.at(-1);
  return last ? exchanges.with(-1, change(last)) : exchanges;
}
