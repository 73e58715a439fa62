/** A country's name in the reader's language; what is no known code stays as it is. */
export function countryName(code: string, languages: readonly string[] = navigator.languages): string {
  // ZZ is the code of no country.
  if (code === "ZZ") return code;
  try {
    return (
      new Intl.DisplayNames([...languages], { type: "region", fallback: "none" }).of(code.toUpperCase()) ??
      code
    );
  } catch {
    // Thrown for what is no code, and for a language that is badly set ("en-US@posix").
    return code;
  }
}

/** "Malmö, SE" as "Malmö, Sweden", for who reads English. */
export function placeName(place: string, countryCode: string | null): string {
  if (countryCode === null || !place.endsWith(countryCode)) return place;
  return place.slice(0, -countryCode.length) + countryName(countryCode);
}
