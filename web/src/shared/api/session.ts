import { readText, writeText } from "../storage";
import { Problem } from "./problem";
import type { components } from "./schema";

export type Session = components["schemas"]["Session"];

/** Says that a refresh cookie probably exists, so that visitors never cause a failing refresh. It is no secret. */
const HINT = "kairix.signed-in";

// The access token lives here and nowhere else: storage can be read by any script that ever gets in.
let accessToken: string | null = null;
let refreshing: Promise<boolean> | null = null;
const listeners = new Set<() => void>();

export function hasSession(): boolean {
  return readText("local", HINT) !== null;
}

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function openSession(session: Session): void {
  accessToken = session.access_token;
  writeText("local", HINT, "1");
  for (const listener of listeners) listener();
}

export function closeSession(): void {
  accessToken = null;
  writeText("local", HINT, null);
  for (const listener of listeners) listener();
}

/**
 * `fetch` as whoever is signed in; an access token that has run out is refreshed once. A refresh that fails for now is
 * a Problem: without the token, the answer would be a stranger's.
 */
export async function sessionFetch(request: Request): Promise<Response> {
  if (accessToken === null && hasSession() && !isForEverybody(request)) await refresh();
  const again = accessToken === null ? null : request.clone();
  const response = await reach(authorized(request));
  if (response.status !== 401 || again === null || !(await refresh())) return response;
  return reach(authorized(again));
}

/** The same for a request that `fetch` cannot make; `send` is given the token. */
export async function asWhoeverIsSignedIn(
  send: (token: string | null) => Promise<Response>,
): Promise<Response> {
  if (accessToken === null && hasSession()) await refresh();
  const response = await send(accessToken);
  return response.status === 401 && accessToken !== null && (await refresh()) ? send(accessToken) : response;
}

/** One refresh at a time, in this tab by the promise and over all tabs by the lock: a token used twice ends the session. */
function refresh(): Promise<boolean> {
  refreshing ??= locked(renew).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function renew(): Promise<boolean> {
  const response = await reach(
    new Request(new URL("/api/auth/refresh", location.origin), { method: "POST" }),
  );
  if (response.status === 429 || response.status >= 500) throw await Problem.of(response);
  if (response.ok) openSession((await response.json()) as Session);
  else closeSession();
  return response.ok;
}

/** Signing in and out must work whatever became of the session before. */
function isForEverybody(request: Request): boolean {
  return new URL(request.url).pathname.startsWith("/api/auth/");
}

function locked<T>(work: () => Promise<T>): Promise<T> {
  return "locks" in navigator ? navigator.locks.request("kairix.refresh", work) : work();
}

function authorized(request: Request): Request {
  if (accessToken !== null) request.headers.set("authorization", `Bearer ${accessToken}`);
  return request;
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw Problem.unreachable();
  }
}
