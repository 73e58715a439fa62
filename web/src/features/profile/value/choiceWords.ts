/** "Software": choices are kept in small letters, and stand by themselves where they are read. */
export function choiceWords(choice: string): string {
  return choice.charAt(0).toUpperCase() + choice.slice(1);
}
