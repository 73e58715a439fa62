// JSON pointers (RFC 6901): "/work/0/name".

export function tokensOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** One step down from a pointer. */
export function below(pointer: string, token: string | number): string {
  return `${pointer}/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** Whether `pointer` is `above` or stands below it. */
export function isWithin(pointer: string, above: string): boolean {
  return pointer === above || pointer.startsWith(`${above}/`);
}

/** What stands at a pointer; undefined where there is nothing. */
export function valueAt(value: unknown, pointer: string): unknown {
  let here = value;
  for (const token of tokensOf(pointer)) {
    if (typeof here !== "object" || here === null) return undefined;
    here = (here as Record<string, unknown>)[token];
  }
  return here;
}
