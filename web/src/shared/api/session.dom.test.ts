import { beforeEach, expect, test, vi } from "vitest";
import { closeSession, hasSession, onSessionChange, openSession, sessionFetch } from "./session";
import { upload } from "./upload";

const user = { id: "u", email: "ada@example.org", name: "Ada", is_admin: true, created_at: "" };
const session = (access_token: string) => ({ access_token, expires_in: 900, user });

let calls: string[];
let answers: (request: Request) => Response | Promise<Response>;

/** A page that was just loaded: it remembers that somebody is signed in, and has no token yet. */
const loadedAgain = () => {
  closeSession();
  localStorage.setItem("kairix.signed-in", "1");
};

beforeEach(() => {
  closeSession();
  calls = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    calls.push(`${new URL(request.url).pathname} ${request.headers.get("authorization") ?? "-"}`);
    return answers(request);
  });
});

const get = (path: string) => sessionFetch(new Request(new URL(path, location.origin)));
const isRefresh = (request: Request) => request.url.endsWith("/api/auth/refresh");

test("a visitor's requests carry no token and cause no refresh", async () => {
  answers = () => new Response(null, { status: 401 });
  await get("/api/site");

  expect(calls).toEqual(["/api/site -"]);
});

test("a token that has run out is refreshed once for all that wait", async () => {
  openSession(session("old"));
  answers = (request) => {
    if (isRefresh(request)) return Response.json(session("new"));
    return new Response(null, { status: request.headers.get("authorization") === "Bearer new" ? 200 : 401 });
  };
  const statuses = (await Promise.all([get("/api/a"), get("/api/b")])).map((response) => response.status);

  expect([statuses, calls.filter((call) => call.startsWith("/api/auth/refresh"))]).toEqual([
    [200, 200],
    ["/api/auth/refresh -"],
  ]);
});

test("a refused refresh ends the session", async () => {
  openSession(session("old"));
  answers = () => new Response(null, { status: 401 });
  await get("/api/a");

  expect(hasSession()).toBe(false);
});

test.each([429, 500, 503])("a refresh that is answered with %i leaves nobody a stranger", async (status) => {
  loadedAgain();
  answers = () => Response.json({ code: "busy" }, { status, headers: { "retry-after": "7" } });
  const problem = await get("/api/conversations").catch((error) => error);

  expect([problem.status, problem.retryAfter, hasSession(), calls]).toEqual([
    status,
    7,
    true,
    ["/api/auth/refresh -"],
  ]);
});

test("a refresh that failed for now is tried again with the next request", async () => {
  loadedAgain();
  answers = () => new Response(null, { status: 503 });
  await get("/api/a").catch(() => {});
  answers = (request) => (isRefresh(request) ? Response.json(session("new")) : new Response());
  await get("/api/a");

  expect(calls.at(-1)).toBe("/api/a Bearer new");
});

test("signing in and out waits for no refresh", async () => {
  loadedAgain();
  answers = () => new Response(null, { status: 204 });
  await get("/api/auth/logout");

  expect(calls).toEqual(["/api/auth/logout -"]);
});

test("no token is ever written down", () => {
  openSession(session("secret-token"));

  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain("secret-token");
});

test("a network that fails is a problem that can be retried", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });

  await expect(get("/api/site")).rejects.toMatchObject({ code: "unreachable", status: 0, retryable: true });
});

test("who signs out while the token is refreshed stays out", async () => {
  const slow = Promise.withResolvers<Response>();
  loadedAgain();
  answers = () => slow.promise;
  const asked = get("/api/a");
  closeSession();
  slow.resolve(Response.json(session("late")));
  await asked;

  expect([hasSession(), calls.at(-1)]).toEqual([false, "/api/a -"]);
});

test("who signs in while an old token is refused stays in", async () => {
  const slow = Promise.withResolvers<Response>();
  loadedAgain();
  answers = (request) => (isRefresh(request) ? slow.promise : new Response());
  const asked = get("/api/a");
  openSession(session("fresh"));
  slow.resolve(new Response(null, { status: 401 }));
  await asked;

  expect([hasSession(), calls.at(-1)]).toEqual([true, "/api/a Bearer fresh"]);
});

test("a request that is refused after the token was refreshed needs no other one", async () => {
  const slow = Promise.withResolvers<Response>();
  openSession(session("old"));
  answers = (request) => {
    if (isRefresh(request)) return Response.json(session("new"));
    if (request.headers.get("authorization") === "Bearer new") return new Response();
    return request.url.endsWith("/late") ? slow.promise : new Response(null, { status: 401 });
  };
  const late = get("/api/late");
  await get("/api/early");
  slow.resolve(new Response(null, { status: 401 }));

  expect([(await late).status, calls.filter((call) => call.startsWith("/api/auth/refresh")).length]).toEqual([
    200, 1,
  ]);
});

/** Another tab changes what is kept for all of them. */
function elsewhere(hint: string | null) {
  if (hint === null) localStorage.removeItem("kairix.signed-in");
  else localStorage.setItem("kairix.signed-in", hint);
  dispatchEvent(new StorageEvent("storage", { key: "kairix.signed-in", newValue: hint }));
}

test.each([
  ["signed out", null, "out"],
  ["signed in as somebody else", "v", "other"],
  ["refreshed the token", "u", undefined],
])("when another tab has %s this one hears of it", async (_, hint, expected) => {
  openSession(session("token"));
  const heard: string[] = [];
  const leave = onSessionChange((change) => heard.push(change));
  elsewhere(hint);
  leave();

  expect(heard[0]).toBe(expected);
});

test("what was written in a tab is not left to somebody else who signs in there", () => {
  openSession(session("token"));
  sessionStorage.setItem("kairix.draft.:coach", "My salary is");
  openSession({ ...session("token"), user: { ...user, id: "v" } });

  expect(sessionStorage.getItem("kairix.draft.:coach")).toBeNull();
});

test("what was written in a tab is there again when its writer has signed in again", () => {
  openSession(session("token"));
  sessionStorage.setItem("kairix.draft.:coach", "My salary is");
  closeSession();
  openSession(session("token"));

  expect(sessionStorage.getItem("kairix.draft.:coach")).toBe("My salary is");
});

test("a file that is called back while the token is refreshed is not sent", async () => {
  const send = vi.spyOn(XMLHttpRequest.prototype, "send").mockImplementation(() => {});
  const line = new AbortController();
  loadedAgain();
  answers = () => {
    line.abort();
    return Response.json(session("new"));
  };
  const sent = upload("/api/documents", {
    file: new File(["x"], "x.md"),
    onProgress: () => {},
    signal: line.signal,
  });

  await expect(sent).rejects.toThrow();
  expect(send).not.toHaveBeenCalled();
});
