export type Route =
  | { page: "home" }
  | { page: "representative"; handle: string }
  | { page: "resume"; handle: string }
  | { page: "setup" }
  | { page: "sign-in" }
  | { page: "workspace" }
  | { page: "unknown" };

/** The owner's own pages; which of them it is, their router knows. */
const WORKSPACE = /^\/(welcome|coach|profile|roadmap|inbox|documents|import)(\/|$)/;

/** The page that a path names. */
export function routeOf(pathname: string): Route {
  const path = pathname.replace(/\/+$/, "");
  if (path === "") return { page: "home" };
  if (path === "/setup") return { page: "setup" };
  if (path === "/sign-in") return { page: "sign-in" };
  if (WORKSPACE.test(path)) return { page: "workspace" };
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
