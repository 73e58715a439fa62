/** A fresh id of 32 hexadecimal digits. `crypto.randomUUID` is missing on plain http, where a home server may live. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
