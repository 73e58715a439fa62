import { forgetTab, readText, writeText } from "../storage";
import { Problem } from "./problem";
import type { components } from "./schema";

export type Session = components["schemas"]["Session"];

/** Says that a refresh cookie probably exists, so that visitors never cause a failing refresh, and whose. No secret. */
const HINT = "kairix.signed-in";
/** Whose what is kept for this tab is. */
const TAB_OF = "kairix.tab-of";

/** `other`: somebody else has signed in, in another tab; what this one shows is not theirs. */
type SessionChange = "in" | "out" | "other";

// The access token lives here and nowhere else: storage can be read by any script that ever gets in.
let accessToken: string | null = null;
let owner: string | null = null;
let refreshing: Promise<boolean> | null = null;
/** How often somebody signed in or out: what was asked for before then is not the last word. */
let changes = 0;
const listeners = new Set<(change: SessionChange) => void>();

export function hasSession(): boolean {
  return readText("local", HINT) !== null;
}

export function onSessionChange(listener: (change: SessionChange) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function openSession({ access_token, user }: Session): void {
  const before = readText("session", TAB_OF);
  if (before !== null && before !== user.id) forgetTab();
  writeText("session", TAB_OF, user.id);
  writeText("local", HINT, user.id);
  become(access_token, user.id, "in");
}

export function closeSession(): void {
  writeText("local", HINT, null);
  become(null, null, "out");
}

function become(token: string | null, whose: string | null, change: SessionChange): void {
  accessToken = token;
  owner = whose;
  changes += 1;
  for (const listener of listeners) listener(change);
}

/** Another tab has signed out, or in. */
addEventListener("storage", ({ key }) => {
  if (owner === null || (key !== null && key !== HINT)) return;
  const now = readText("local", HINT);
  if (now === null) become(null, null, "out");
  else if (now !== owner) {
    forgetTab();
    become(null, null, "other");
  }
});

/**
 * `fetch` as whoever is signed in; an access token that has run out is refreshed once. A refresh that fails for now is
 * a Problem: without the token, the answer would be a stranger's.
 */
export async function sessionFetch(request: Request): Promise<Response> {
  if (accessToken === null && hasSession() && !isForEverybody(request)) await refresh();
  const token = accessToken;
  const again = token === null ? null : request.clone();
  const response = await reach(authorized(request));
  if (response.status !== 401 || again === null || !(await renewed(token))) return response;
  return reach(authorized(again));
}

/** The same for a request that `fetch` cannot make; `send` is given the token. */
export async function asWhoeverIsSignedIn(
  send: (token: string | null) => Promise<Response>,
): Promise<Response> {
  if (accessToken === null && hasSession()) await refresh();
  const token = accessToken;
  const response = await send(token);
  return response.status === 401 && token !== null && (await renewed(token)) ? send(accessToken) : response;
}

/** Whether there is a newer token than one that was refused; who came too late for it needs no other one. */
async function renewed(refused: string | null): Promise<boolean> {
  if (accessToken !== refused) return accessToken !== null;
  return refresh();
}

/** One refresh at a time, in this tab by the promise and over all tabs by the lock: a token used twice ends the session. */
function refresh(): Promise<boolean> {
  refreshing ??= locked(renew).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function renew(): Promise<boolean> {
  const before = changes;
  const response = await reach(
    new Request(new URL("/api/auth/refresh", location.origin), { method: "POST" }),
  );
  if (response.status === 429 || response.status >= 500) throw await Problem.of(response);
  const session = response.ok ? ((await response.json()) as Session) : null;
  // Who has signed in or out meanwhile has said the last word.
  if (before !== changes) return accessToken !== null;
  if (session === null) closeSession();
  else openSession(session);
  return session !== null;
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
