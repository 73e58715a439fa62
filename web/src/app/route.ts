export type Route =
  | { page: "home" }
  | { page: "representative"; handle: string }
  | { page: "resume"; handle: string }
  | { page: "setup" }
  | { page: "sign-in" }
  | { page: "import"; document: string | null }
  | { page: "unknown" };

/** The page that a path names. */
export function routeOf(pathname: string): Route {
  const path = pathname.replace(/\/+$/, "");
  if (path === "") return { page: "home" };
  if (path === "/setup") return { page: "setup" };
  if (path === "/sign-in") return { page: "sign-in" };
  if (path === "/import") return { page: "import", document: null };
  const [, document] = path.match(/^\/import\/([\da-f-]{36})$/) ?? [];
  if (document !== undefined) return { page: "import", document };
  const [, handle, rest] = path.match(/^\/@([^/]+)(\/resume)?$/) ?? [];
  const name = handle === undefined ? null : decoded(handle, decodeURIComponent);
  if (name === null) return { page: "unknown" };
  return { page: rest ? "resume" : "representative", handle: name };
}

/** A path in the words of its writer; one that is malformed as it is. */
export function readablePath(pathname: string): string {
  return decoded(pathname, decodeURI) ?? pathname;
}

function decoded(encoded: string, decode: (encoded: string) => string): string | null {
  try {
    return decode(encoded);
  } catch {
    return null;
  }
}
