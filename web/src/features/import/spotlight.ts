import { createContext, useContext, useSyncExternalStore } from "react";

type From = "value" | "page" | "check";

interface Light {
  /** The value that is pointed at. */
  hovered: string | null;
  /** The value that was chosen last, from which side, and how often something was chosen so far. */
  chosen: string | null;
  from: From;
  visit: number;
}

/** Which value stands in the light, on both sides at once. */
export class Spotlight {
  private light: Light = { hovered: null, chosen: null, from: "value", visit: 0 };
  private readonly listeners = new Set<() => void>();

  readonly get = (): Light => this.light;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly hover = (hovered: string | null): void => {
    if (hovered !== this.light.hovered) this.set({ ...this.light, hovered });
  };

  readonly choose = (chosen: string | null, from: From): void => {
    this.set({ hovered: null, chosen, from, visit: this.light.visit + 1 });
  };

  private set(light: Light): void {
    this.light = light;
    for (const listener of this.listeners) listener();
  }
}

export const SpotlightContext = createContext(new Spotlight());

export function useSpotlight(): Spotlight {
  return useContext(SpotlightContext);
}

/** Whether this value is in the light: pointed at, or chosen while nothing is pointed at. */
export function useIsLit(pointer: string): boolean {
  const { subscribe, get } = useSpotlight();
  return useSyncExternalStore(subscribe, () => litOf(get()) === pointer);
}

export function useLit(): string | null {
  const { subscribe, get } = useSpotlight();
  return useSyncExternalStore(subscribe, () => litOf(get()));
}

export function useLight(): Light {
  const { subscribe, get } = useSpotlight();
  return useSyncExternalStore(subscribe, get);
}

function litOf({ hovered, chosen }: Light): string | null {
  return hovered ?? chosen;
}

/** Notices have places, too: `notice:0`. */
export const NOTICE = "notice:";
