/** As a field for a time wants it: what has passed can then not be chosen by mistake. */
export function startOfToday(): string {
  return `${new Date().toLocaleDateString("en-CA")}T00:00`;
}
