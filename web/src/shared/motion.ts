/** Whether the visitor asked for less motion. */
export function lessMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** How to scroll to something: gliding, unless the visitor asked for less motion. */
export function glide(): ScrollBehavior {
  return lessMotion() ? "auto" : "smooth";
}
