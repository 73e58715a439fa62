import { readText, writeText } from "../../shared/storage";

/** A question that the server has not taken yet. `key` makes sure that it is asked once, however often it is sent. */
export interface Unsent {
  key: string;
  text: string;
  editOf: string | null;
}

/** Kept in this tab: who leaves the page before it is taken has asked it all the same. */
export function keepUnsent(partner: string, unsent: Unsent | null): void {
  writeText("session", placeOf(partner), unsent && JSON.stringify(unsent));
}

export function unsentKept(partner: string): Unsent | null {
  try {
    const kept: Partial<Unsent> = JSON.parse(readText("session", placeOf(partner)) ?? "{}");
    const { key, text, editOf = null } = kept;
    return typeof key === "string" && typeof text === "string" ? { key, text, editOf } : null;
  } catch {
    return null;
  }
}

function placeOf(partner: string): string {
  return `kairix.unsent.${partner}`;
}
