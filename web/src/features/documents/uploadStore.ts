import type { JobView } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import { newId } from "../../shared/newId";
import type { Brought } from "./queries";
import { refusalOf, type Sending, type SendingAction, sendingsReducer } from "./sendings";

/** So that one large file does not make the others slower than they are. */
const AT_ONCE = 2;

type Send = (file: File, onProgress: (part: number) => void, signal: AbortSignal) => Promise<Brought>;

/** The files that are being sent. What the server has taken becomes a job, and is its to tell of. */
export class UploadStore {
  #sendings: readonly Sending[] = [];
  #listeners = new Set<() => void>();
  #queue: { key: string; file: File }[] = [];
  #running = new Map<string, AbortController>();
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
      if (problem === null) this.#queue.push({ key, file });
      else this.#dispatch({ type: "refused", key, problem });
    }
    this.#pump();
  };

  /** Call a file back, or take its line away. */
  drop = (key: string): void => {
    this.#queue = this.#queue.filter((queued) => queued.key !== key);
    this.#running.get(key)?.abort();
    this.#dispatch({ type: "gone", key });
  };

  #pump(): void {
    while (this.#running.size < AT_ONCE) {
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
      if (!line.signal.aborted) this.#dispatch({ type: "refused", key, problem: problemOf(error) });
    } finally {
      this.#running.delete(key);
      this.#pump();
    }
  }

  #settle(key: string, brought: Brought): void {
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
