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

/** All that is kept for this tab: whoever sits here now has not written it. */
export function forgetTab(): void {
  try {
    for (const key of Object.keys(window.sessionStorage)) {
      if (key.startsWith("kairix.")) window.sessionStorage.removeItem(key);
    }
  } catch {
    // Then nothing is kept.
  }
}

function store(area: Area): Storage {
  return area === "local" ? window.localStorage : window.sessionStorage;
}
