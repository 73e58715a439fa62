// A résumé is somebody's file: any field may be missing or of the wrong kind, and then it is simply not there.

export type JsonObject = Record<string, unknown>;

export function objectAt(value: unknown): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** A list with each entry's place in it: places survive when entries of the wrong kind are left out. */
export function listAt(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textAt(object: JsonObject, key: string): string | null {
  return textOf(object[key]);
}

export function textOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** Only the web: `javascript:` is no place. */
export function webAddress(value: unknown): string | null {
  const text = textOf(value);
  if (text === null || !/^https?:\/\//i.test(text)) return null;
  return URL.canParse(text) ? text : null;
}
