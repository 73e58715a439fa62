import { readText, writeText } from "../../shared/storage";

/** What is being written in the fields of one document, by what each is called: kept in this tab until it is settled. */
export class HalfTyped {
  readonly #key: string;
  readonly #texts: Map<string, string>;

  constructor(document: string) {
    this.#key = `kairix.half-typed.${document}`;
    this.#texts = new Map(entriesOf(readText("session", this.#key)));
  }

  get = (field: string): string | null => this.#texts.get(field) ?? null;

  /** `null` once it was kept, or left as it was. */
  put = (field: string, text: string | null): void => {
    if (text === null) this.#texts.delete(field);
    else this.#texts.set(field, text);
    writeText("session", this.#key, this.#texts.size === 0 ? null : JSON.stringify([...this.#texts]));
  };
}

function entriesOf(json: string | null): [string, string][] {
  try {
    const found: unknown = JSON.parse(json ?? "[]");
    return Array.isArray(found) ? found.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is [string, string] {
  return Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "string";
}
