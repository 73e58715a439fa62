import { beforeEach, expect, test, vi } from "vitest";
import { closeSession, hasSession, openSession, sessionFetch } from "./session";

const user = { id: "u", email: "ada@example.org", name: "Ada", is_admin: true, created_at: "" };
const session = (access_token: string) => ({ access_token, expires_in: 900, user });

let calls: string[];
let answers: (request: Request) => Response;

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
