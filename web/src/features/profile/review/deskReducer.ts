/** What somebody has in hand while they go through what waits. */
interface DeskState {
  /** The fact that is looked at; null before anything came, or when nothing is left. */
  current: string | null;
  selected: ReadonlySet<string>;
  /** Whether the value in hand is being written anew. */
  editing: boolean;
}

export type DeskAction =
  /** These wait now, in this order; `before` was the order until now. */
  | { type: "arrived"; ids: readonly string[]; before: readonly string[] }
  | { type: "stepped"; ids: readonly string[]; by: 1 | -1 }
  | { type: "looked"; id: string }
  | { type: "toggled"; id: string }
  | { type: "selected"; ids: readonly string[] }
  | { type: "edited"; editing: boolean };

export const EMPTY_DESK: DeskState = { current: null, selected: new Set(), editing: false };

export function deskReducer(state: DeskState, action: DeskAction): DeskState {
  switch (action.type) {
    case "arrived":
      return arrive(state, action.ids, action.before);
    case "stepped":
      return look(state, stepped(state.current, action.ids, action.by));
    case "looked":
      return look(state, action.id);
    case "toggled":
      return { ...state, selected: toggled(state.selected, action.id) };
    case "selected":
      return { ...state, selected: new Set(action.ids) };
    case "edited":
      return { ...state, editing: action.editing && state.current !== null };
  }
}

/** Who decided is taken to what stood next; at the end to what is last. */
function arrive(state: DeskState, ids: readonly string[], before: readonly string[]): DeskState {
  const there = new Set(ids);
  const selected = new Set([...state.selected].filter((id) => there.has(id)));
  if (state.current !== null && there.has(state.current)) return { ...state, selected };
  const stood = state.current === null ? -1 : before.indexOf(state.current);
  const next = stood < 0 ? undefined : before.slice(stood).find((id) => there.has(id));
  const last = stood < 0 ? ids[0] : ids.at(-1);
  return { current: next ?? last ?? null, selected, editing: false };
}

function stepped(current: string | null, ids: readonly string[], by: 1 | -1): string | null {
  const index = current === null ? -1 : ids.indexOf(current);
  return ids[Math.min(Math.max(index + by, 0), ids.length - 1)] ?? null;
}

function look(state: DeskState, current: string | null): DeskState {
  return current === state.current ? state : { ...state, current, editing: false };
}

function toggled(selected: ReadonlySet<string>, id: string): Set<string> {
  const now = new Set(selected);
  if (!now.delete(id)) now.add(id);
  return now;
}
