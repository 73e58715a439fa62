/** How to scroll to something: gliding, unless the visitor asked for less motion. */
export function glide(): ScrollBehavior {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}
