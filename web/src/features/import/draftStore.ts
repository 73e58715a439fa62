import type { Correction } from "../../shared/api/client";
import { type Problem, problemOf } from "../../shared/api/problem";
import { common, merged } from "./merge";

type Saving =
  | { status: "saved" }
  | { status: "waiting" }
  | { status: "saving" }
  | { status: "failed"; problem: Problem };

export interface DraftState {
  corrections: readonly Correction[];
  /** How many corrections there were before each thing that was done, the last one last. */
  steps: readonly number[];
  saving: Saving;
  /** What was corrected here and could not be brought together with what another window did. */
  left: readonly Correction[];
}

/** What the server has of a draft. */
interface Kept {
  corrections: readonly Correction[];
  revision: number;
}

type Save = (corrections: readonly Correction[], revision: number) => Promise<Pick<Kept, "revision">>;

/** How long somebody may go on typing before what they did is sent. */
const PAUSE_MS = 600;

/** The corrections of one draft: shown at once, kept on the server soon after, one request at a time. */
export class DraftStore {
  private state: DraftState;
  private revision: number;
  private kept: readonly Correction[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly save: Save;

  constructor(document: Kept, save: Save) {
    this.save = save;
    this.kept = document.corrections;
    this.revision = document.revision;
    this.state = stateOf(document.corrections);
  }

  readonly get = (): DraftState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** One thing that was done; it is undone as one. */
  readonly change = (corrections: readonly Correction[]): void => {
    if (corrections.length === 0) return;
    const before = this.state.corrections;
    this.put([...before, ...corrections], [...this.state.steps, before.length]);
  };

  readonly undo = (): void => {
    const length = this.state.steps.at(-1);
    if (length !== undefined)
      this.put(this.state.corrections.slice(0, length), this.state.steps.slice(0, -1));
  };

  /** Send what is not kept yet, now. False when it could not be. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    while (this.kept !== this.state.corrections) {
      this.running ??= this.send().finally(() => {
        this.running = null;
      });
      await this.running;
      if (this.state.saving.status === "failed") return false;
    }
    return true;
  };

  /** What another window has kept, unless something here still waits to be. */
  readonly adopt = (document: Kept): void => {
    if (document.revision <= this.revision || this.kept !== this.state.corrections) return;
    this.merge(document);
  };

  /** Go on from what another window has kept; what was done here and fits to it follows. */
  readonly merge = (document: Kept): void => {
    const { corrections, left } = merged(this.kept, this.state.corrections, document.corrections);
    this.kept = document.corrections;
    this.revision = document.revision;
    const known = Math.max(corrections.length, document.corrections.length);
    this.set({ ...stateOf(document.corrections), left: [...this.state.left, ...left] });
    if (common(corrections, document.corrections) < known) this.put(corrections, stepsOf(corrections));
  };

  readonly forgetLeft = (): void => this.set({ ...this.state, left: [] });

  /** What was done here that the server has not taken. */
  get pending(): readonly Correction[] {
    return this.state.corrections.slice(common(this.kept, this.state.corrections));
  }

  get shownRevision(): number {
    return this.revision;
  }

  private put(corrections: readonly Correction[], steps: readonly number[]): void {
    this.set({ ...this.state, corrections, steps, saving: { status: "waiting" } });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  private async send(): Promise<void> {
    const { corrections } = this.state;
    this.set({ ...this.state, saving: { status: "saving" } });
    try {
      const { revision } = await this.save(corrections, this.revision);
      this.revision = revision;
      this.kept = corrections;
      const later = this.state.corrections !== corrections;
      this.set({ ...this.state, saving: { status: later ? "waiting" : "saved" } });
    } catch (error) {
      this.set({ ...this.state, saving: { status: "failed", problem: problemOf(error) } });
    }
  }

  private set(state: DraftState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

function stateOf(corrections: readonly Correction[]): DraftState {
  return { corrections, steps: stepsOf(corrections), saving: { status: "saved" }, left: [] };
}

function stepsOf(corrections: readonly Correction[]): number[] {
  return corrections.map((_, index) => index);
}
