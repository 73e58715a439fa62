import { queryOptions } from "@tanstack/react-query";
import { api, dataOf, type UserView } from "../../shared/api/client";
import { closeSession, openSession } from "../../shared/api/session";

interface Registration {
  setup_token: string;
  name: string;
  email: string;
  password: string;
}

export function setupQuery() {
  return queryOptions({ queryKey: ["setup"], queryFn: () => dataOf(api.GET("/api/site")) });
}

export function meQuery() {
  return queryOptions({
    queryKey: ["me"],
    queryFn: (): Promise<UserView> => dataOf(api.GET("/api/users/me")),
  });
}

export async function register(body: Registration): Promise<void> {
  openSession(await dataOf(api.POST("/api/auth/register", { body })));
}

export async function signIn(email: string, password: string): Promise<void> {
  openSession(await dataOf(api.POST("/api/auth/login", { body: { email, password } })));
}

/** Who has nothing to show yet begins at the beginning, everybody else in the workspace. */
export async function ownPage(): Promise<string> {
  const { card, published_at } = await dataOf(api.GET("/api/profile/publication"));
  return card === null && published_at === null ? "/welcome" : "/profile";
}

/** Ends the session here whatever the server says: who signs out must be out. */
export async function signOut(): Promise<void> {
  await dataOf(api.POST("/api/auth/logout")).catch(() => {});
  closeSession();
}
