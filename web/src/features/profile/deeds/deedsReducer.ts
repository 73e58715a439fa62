/** What was done here, and what is said of it. */
interface DeedsState {
  /** The operations that can be taken back, the last one last. */
  done: readonly string[];
  told: Told | null;
}

export interface Told {
  words: string;
  /** What the button beside it does; null where there is nothing to do about it. */
  act: { label: "Undo" | "Redo"; of: string } | null;
}

export type DeedsAction =
  | { type: "did"; words: string; operation: string | null }
  /** `of` was taken back by `by`; or, when `of` had taken something back itself, that was done again. */
  | { type: "reversed"; of: string; by: string | null; again: boolean }
  | { type: "told"; words: string }
  | { type: "forgot" };

export const NO_DEEDS: DeedsState = { done: [], told: null };

export function deedsReducer(state: DeedsState, action: DeedsAction): DeedsState {
  switch (action.type) {
    case "did":
      return done(state, action.words, action.operation);
    case "reversed":
      return action.again ? done(state, "Done again.", action.by) : undone(state, action.of, action.by);
    case "told":
      return { ...state, told: { words: action.words, act: null } };
    case "forgot":
      return { ...state, told: null };
  }
}

function done(state: DeedsState, words: string, operation: string | null): DeedsState {
  if (operation === null) return { ...state, told: { words, act: null } };
  return { done: [...state.done, operation], told: { words, act: { label: "Undo", of: operation } } };
}

function undone(state: DeedsState, of: string, by: string | null): DeedsState {
  const act = by === null ? null : ({ label: "Redo", of: by } as const);
  return { done: state.done.filter((id) => id !== of), told: { words: "Taken back.", act } };
}
