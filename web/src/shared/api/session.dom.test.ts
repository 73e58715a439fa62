import { beforeEach, expect, test, vi } from "vitest";
import { closeSession, hasSession, openSession, sessionFetch } from "./session";

const user = { id: "u", email: "ada@example.org", name: "Ada", is_admin: true, created_at: "" };
const session = (access_token: string) => ({ access_token, expires_in: 900, user });

let calls: string[];
let answers: (request: Request) => Response;

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
