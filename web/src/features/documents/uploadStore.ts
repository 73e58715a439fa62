import type { JobView } from "../../shared/api/client";
import { type Problem, problemOf } from "../../shared/api/problem";
import { newId } from "../../shared/newId";
import type { Brought } from "./queries";
import { refusalOf, type Sending, type SendingAction, sendingsReducer } from "./sendings";

/** So that one large file does not make the others slower than they are. */
const AT_ONCE = 2;
/** How long to wait where the server asks for patience without saying how much of it. */
const PATIENCE_S = 30;

type Send = (file: File, onProgress: (part: number) => void, signal: AbortSignal) => Promise<Brought>;

/** The files that are being sent. What the server has taken becomes a job, and is its to tell of. */
export class UploadStore {
  #sendings: readonly Sending[] = [];
  #listeners = new Set<() => void>();
  #queue: { key: string; file: File }[] = [];
  #running = new Map<string, AbortController>();
  #files = new Map<string, File>();
  #heldUntil = 0;
  readonly #send: Send;
  readonly #onJob: (job: JobView) => void;

  constructor(send: Send, onJob: (job: JobView) => void) {
    this.#send = send;
    this.#onJob = onJob;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get = (): readonly Sending[] => this.#sendings;

  add = (files: readonly File[]): void => {
    for (const file of files) {
      const key = newId();
      this.#dispatch({ type: "chosen", key, name: file.name });
      const problem = refusalOf(file);
      if (problem === null) this.#enqueue(key, file);
      else this.#dispatch({ type: "refused", key, problem });
    }
    this.#pump();
  };

  /** Call a file back, or take its line away. */
  drop = (key: string): void => {
    this.#queue = this.#queue.filter((queued) => queued.key !== key);
    this.#files.delete(key);
    this.#running.get(key)?.abort();
    this.#dispatch({ type: "gone", key });
  };

  /** Send a file that was refused once more. */
  retry = (key: string): void => {
    const file = this.#files.get(key);
    if (file === undefined) return;
    this.#dispatch({ type: "queued", key });
    this.#enqueue(key, file);
    this.#pump();
  };

  #enqueue(key: string, file: File): void {
    this.#files.set(key, file);
    this.#queue.push({ key, file });
  }

  #pump(): void {
    while (this.#running.size < AT_ONCE && Date.now() >= this.#heldUntil) {
      const next = this.#queue.shift();
      if (next === undefined) return;
      void this.#bring(next.key, next.file);
    }
  }

  async #bring(key: string, file: File): Promise<void> {
    const line = new AbortController();
    this.#running.set(key, line);
    const onProgress = (part: number) => {
      if (!line.signal.aborted) this.#dispatch({ type: "progressed", key, part });
    };
    onProgress(0);
    try {
      const brought = await this.#send(file, onProgress, line.signal);
      this.#settle(key, brought);
    } catch (error) {
      if (!line.signal.aborted) this.#refuse(key, file, problemOf(error));
    } finally {
      this.#running.delete(key);
      this.#pump();
    }
  }

  /** Too much at once is nothing wrong with the file: it and those behind it go on when there is room again. */
  #refuse(key: string, file: File, problem: Problem): void {
    if (problem.status !== 429) {
      this.#dispatch({ type: "refused", key, problem });
      return;
    }
    const wait = (problem.retryAfter ?? PATIENCE_S) * 1000;
    this.#heldUntil = Math.max(this.#heldUntil, Date.now() + wait);
    this.#queue.unshift({ key, file });
    this.#dispatch({ type: "held", key, until: this.#heldUntil });
    // A clock that a timer runs ahead of would find it too early still.
    setTimeout(() => this.#pump(), wait + 50);
  }

  #settle(key: string, brought: Brought): void {
    this.#files.delete(key);
    if (brought.job === null) {
      this.#dispatch({ type: "known", key, document: brought.document });
    } else {
      this.#onJob(brought.job);
      this.#dispatch({ type: "gone", key });
    }
  }

  #dispatch(action: SendingAction): void {
    this.#sendings = sendingsReducer(this.#sendings, action);
    for (const listener of this.#listeners) listener();
  }
}
