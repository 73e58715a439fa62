export type Route =
  | { page: "home" }
  | { page: "representative"; handle: string }
  | { page: "resume"; handle: string }
  | { page: "setup" }
  | { page: "sign-in" }
  | { page: "unknown" };

/** The page that a path names. */
export function routeOf(pathname: string): Route {
  const path = pathname.replace(/\/+$/, "");
  if (path === "") return { page: "home" };
  if (path === "/setup") return { page: "setup" };
  if (path === "/sign-in") return { page: "sign-in" };
  const [, handle, rest] = path.match(/^\/@([^/]+)(\/resume)?$/) ?? [];
  const decoded = handle === undefined ? null : decode(handle);
  if (decoded === null) return { page: "unknown" };
  return { page: rest ? "resume" : "representative", handle: decoded };
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
