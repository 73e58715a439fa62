import type { Feedback, MessagePage } from "../../shared/api/client";
import { type Problem, problemOf } from "../../shared/api/problem";
import { newId } from "../../shared/newId";
import { readText, writeText } from "../../shared/storage";
import {
  type ConversationAction,
  type ConversationState,
  conversationReducer,
  type Exchange,
  NO_CONVERSATION,
} from "./conversationReducer";
import { followTurn, type TurnSource } from "./followTurn";
import { FrameBatch } from "./frameBatch";
import type { Partner } from "./partner";
import * as server from "./queries";
import { isLast, type TurnEvent } from "./turnEvents";
import { keepUnsent, type Unsent, unsentKept } from "./unsent";

/** Says that this browser has had a conversation, so that nobody else is asked for a list they cannot have. */
export const VISITED = "kairix.visited";

/** One's conversation with one partner: what the page shows, and what it may ask the server to do. */
export class ConversationStore {
  readonly #partner: Partner;
  #state: ConversationState;
  #listeners = new Set<() => void>();
  #line: AbortController | null = null;
  #pending: Unsent | null;
  #stopWanted = false;
  /** The newest reading of the page; what an older one brings comes too late. */
  #reading = 0;
  /** How often something stored was changed: a page that was read meanwhile may be from before. */
  #changes = 0;
  #rating: Promise<unknown> = Promise.resolve();

  constructor(partner: Partner) {
    this.#partner = partner;
    const id = readText("session", this.#memory);
    this.#pending = unsentKept(partner.key);
    this.#state = id === null ? NO_CONVERSATION : { ...NO_CONVERSATION, id, phase: "loading" };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get = (): ConversationState => this.#state;

  /** Come back to the conversation that this tab had open, and to the question that nobody has taken yet. */
  async restore(): Promise<void> {
    const { id } = this.#state;
    const pending = this.#pending;
    if (id === null && pending === null) return;
    this.#dispatch(id === null ? { type: "closed" } : { type: "opening", id });
    const read = id === null ? null : this.#read(id);
    if (pending !== null) await this.#send(pending);
    await read;
  }

  async open(id: string): Promise<void> {
    this.leave();
    this.#await(null);
    this.#dispatch({ type: "opening", id });
    writeText("session", this.#memory, id);
    await this.#read(id);
  }

  startNew(): void {
    this.leave();
    this.#await(null);
    writeText("session", this.#memory, null);
    this.#dispatch({ type: "closed" });
  }

  /** Stop reading. The turn goes on: it belongs to the server. */
  leave(): void {
    this.#reading += 1;
    this.#hangUp();
  }

  ask(text: string, editOf: string | null = null): Promise<void> {
    const pending = this.#pending;
    const again = pending?.text === text && pending.editOf === editOf;
    return this.#send(again ? pending : { key: newId(), text, editOf });
  }

  /** Send a question again that the server did not take; the same id, so it can never be asked twice. */
  async askAgain(): Promise<void> {
    if (this.#pending && !this.#state.running) await this.#send(this.#pending);
  }

  async regenerate(answerId: string): Promise<void> {
    if (this.#state.running) return;
    const clientId = newId();
    this.#dispatch({ type: "regenerating", answerId });
    await this.#follow({
      begin: (signal) => server.regenerate(answerId, clientId, signal),
      resume: server.resumeTurn,
      turnId: null,
    });
  }

  /** End the answer with what it has; asked before the turn has an id, it is done as soon as it has one. */
  async stop(): Promise<void> {
    const turnId = this.#last?.answer?.turnId ?? null;
    this.#stopWanted = turnId === null;
    if (turnId !== null) await server.stopTurn(turnId).catch(() => {});
  }

  async showBranch(headId: string): Promise<void> {
    const { id, running } = this.#state;
    if (id === null || running) return;
    await this.#carefully(async () => {
      await this.#change(() => server.showBranch(id, headId));
      await this.#load(id);
    });
  }

  /** Shown at once, stored one after the other, and taken back when it could not be. */
  rate(answerId: string, value: Feedback | null): Promise<void> {
    const { id, exchanges } = this.#state;
    const before = exchanges.find(({ answer }) => answer?.id === answerId)?.answer?.feedback ?? null;
    this.#dispatch({ type: "rated", answerId, value });
    const rating = this.#rating.then(() => this.#change(() => server.giveFeedback(answerId, value)));
    this.#rating = rating.catch((error) => {
      if (this.#state.id !== id) return;
      this.#dispatch({ type: "rated", answerId, value: before });
      this.#dispatch({ type: "troubled", problem: problemOf(error) });
    });
    return this.#rating.then(() => {});
  }

  dismissProblem = (): void => this.#dispatch({ type: "troubled", problem: null });

  async loadEarlier(): Promise<void> {
    const { id, earlier } = this.#state;
    if (id === null || earlier === null) return;
    await this.#carefully(async () => {
      const page = await server.readMessages(id, earlier);
      // Asked for twice, or not wanted any more.
      if (this.#state.earlier !== earlier) return;
      this.#dispatch({ type: "earlier", messages: page.items, earlier: page.next_cursor });
    });
  }

  get #memory(): string {
    return `kairix.conversation.${this.#partner.key}`;
  }

  get #last(): Exchange | undefined {
    return this.#state.exchanges.at(-1);
  }

  #dispatch(action: ConversationAction): void {
    this.#state = conversationReducer(this.#state, action);
    for (const listener of this.#listeners) listener();
  }

  async #read(id: string): Promise<void> {
    try {
      await this.#load(id);
    } catch (error) {
      // Who has asked meanwhile, or has gone on to another conversation, stands before another page.
      if (this.#state.id === id && this.#state.phase === "loading") this.#failToOpen(problemOf(error));
    }
  }

  async #load(id: string): Promise<void> {
    this.#reading += 1;
    const reading = this.#reading;
    const page = await this.#readUnchanged(id);
    if (this.#state.id !== id || reading !== this.#reading) return;
    const followed = this.#state.running;
    this.#dispatch({ type: "loaded", id, messages: page.items, earlier: page.next_cursor });
    const turnId = this.#last?.answer?.turnId ?? null;
    if (this.#state.running && !followed && turnId !== null) {
      void this.#follow({ begin: null, resume: server.resumeTurn, turnId });
    }
  }

  /** The latest page, read again when something was stored while it was. */
  async #readUnchanged(id: string): Promise<MessagePage> {
    for (;;) {
      const changes = this.#changes;
      const page = await server.readMessages(id);
      if (changes === this.#changes) return page;
    }
  }

  async #change(store: () => Promise<unknown>): Promise<void> {
    this.#changes += 1;
    try {
      await store();
    } finally {
      this.#changes += 1;
    }
  }

  #failToOpen(problem: Problem): void {
    // Deleted, or another visitor's: begin anew rather than stand before a wall.
    if (isGone(problem)) this.startNew();
    else this.#dispatch({ type: "unreadable", problem });
  }

  #await(pending: Unsent | null): void {
    this.#pending = pending;
    keepUnsent(this.#partner.key, pending);
  }

  async #send(asking: Unsent): Promise<void> {
    if (this.#state.running) return;
    this.#await(asking);
    this.#dispatch({ type: "asked", ...asking });
    const body = { text: asking.text, client_id: asking.key };
    const edited = asking.editOf === null ? body : { ...body, edit_of: asking.editOf };
    await this.#follow({
      begin: (signal) => this.#begin(edited, signal),
      resume: server.resumeTurn,
      turnId: null,
    });
  }

  /** Ask in this conversation; when it is not there any more, in a new one. */
  async #begin(asking: server.Asking, signal: AbortSignal): Promise<Response> {
    const { id } = this.#state;
    if (id === null) return server.ask(await this.#newConversation(signal), asking, signal);
    try {
      return await server.ask(id, asking, signal);
    } catch (error) {
      if (!isGone(problemOf(error)) || asking.edit_of !== undefined) throw error;
      return server.ask(await this.#newConversation(signal), asking, signal);
    }
  }

  async #newConversation(signal: AbortSignal): Promise<string> {
    // A visitor's cookie that has run out is refused once, and taken away by the refusal.
    const start = () => server.startConversation(this.#partner.start);
    const { id } = await start().catch((error) => {
      if (problemOf(error).status !== 401) throw error;
      return start();
    });
    writeText("local", VISITED, "1");
    // Whoever went on to another conversation meanwhile stays there.
    signal.throwIfAborted();
    this.#dispatch({ type: "created", id });
    writeText("session", this.#memory, id);
    return id;
  }

  async #follow(source: TurnSource): Promise<void> {
    this.#hangUp();
    this.#stopWanted = false;
    const line = new AbortController();
    this.#line = line;
    const batch = new FrameBatch<TurnEvent>((events) => {
      if (!line.signal.aborted) this.#dispatch({ type: "events", events });
    });
    const listener = {
      onEvent: (event: TurnEvent) => {
        if (!line.signal.aborted) this.#hear(event, batch);
      },
      onConnection: (connected: boolean) => this.#dispatch({ type: "connection", connected }),
    };
    try {
      await followTurn(source, listener, line.signal);
      if (!line.signal.aborted) await this.#finish();
    } catch (error) {
      batch.flush();
      await this.#fail(problemOf(error));
    }
  }

  #hangUp(): void {
    this.#line?.abort();
    this.#line = null;
  }

  /** What was not taken can be sent again; what was taken is read again. */
  async #fail(problem: Problem): Promise<void> {
    const { id } = this.#state;
    if (id === null || this.#last?.answer?.turnId == null) {
      this.#dispatch({ type: "refused", problem });
      return;
    }
    this.#await(null);
    this.#dispatch({ type: "ended" });
    await this.#carefully(() => this.#load(id));
    if (this.#state.id === id) this.#dispatch({ type: "troubled", problem });
  }

  #hear(event: TurnEvent, batch: FrameBatch<TurnEvent>): void {
    batch.push(event);
    const first = event.type === "turn.started";
    if (first) this.#await(null);
    if (first || isLast(event)) batch.flush();
    if (first && this.#stopWanted) void this.stop();
  }

  /** What is stored is the last word: it knows the branches that the stream does not tell of. */
  async #finish(): Promise<void> {
    this.#dispatch({ type: "ended" });
    const { id } = this.#state;
    if (id !== null) await this.#load(id).catch(() => {});
  }

  /** Something that can wait: when it fails, what is on the page stays. */
  async #carefully(work: () => Promise<unknown>): Promise<void> {
    await work().catch(() => {});
  }
}

/** Deleted, or kept under a visitor's cookie that has run out. */
function isGone(problem: Problem): boolean {
  return problem.status === 404 || problem.status === 401;
}
