type Area = "local" | "session";

// Storage throws when cookies are blocked or the quota is used up; the page works without it.

export function readText(area: Area, key: string): string | null {
  try {
    return store(area).getItem(key);
  } catch {
    return null;
  }
}

/** `null` removes the key. */
export function writeText(area: Area, key: string, text: string | null): void {
  try {
    if (text === null) store(area).removeItem(key);
    else store(area).setItem(key, text);
  } catch {
    // Then it is not remembered, and nothing else is lost.
  }
}

function store(area: Area): Storage {
  return area === "local" ? window.localStorage : window.sessionStorage;
}
