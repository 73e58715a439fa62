/** Where who has signed in was going: `?next=` names a page of ours, and never one of anybody else's; or null. */
export function whereTo(search: string): string | null {
  const next = new URLSearchParams(search).get("next");
  const page = next !== null && URL.canParse(next, location.origin) ? new URL(next, location.origin) : null;
  return page?.origin === location.origin ? page.pathname + page.search + page.hash : null;
}
