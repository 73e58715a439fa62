const TITLE = /^(dr|prof|mr|mrs|ms|mx|sir|dame|ing|dipl)\.?$/i;

/** What a friend would call them, when the script tells; else the whole name: family names come first elsewhere. */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first] = words.filter((word) => !TITLE.test(word));
  return first && /^[\p{Script=Latin}'’.-]+$/u.test(first) && !/[.,]$/.test(first) ? spoken(first) : name;
}

/** What a résumé shouts is said in a normal voice; two letters may be initials. */
function spoken(first: string): string {
  if (first.length < 3 || first !== first.toLocaleUpperCase()) return first;
  return first.replace(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLocaleLowerCase());
}
