import { timeIn } from "../../shared/timeIn";
import { ownZone } from "../../shared/zones";
import type { Letter } from "./wire";

/** A letter back, begun with what was decided and what it answers; the time is told on the clock of who reads it. */
export function replyTo({ email, text, kind, state, starts_at, minutes, time_zone }: Letter): string {
  const subject = kind === "booking" ? "Our meeting" : "Your message";
  const zone = time_zone || ownZone();
  const agreed =
    state === "confirmed" && starts_at
      ? `We meet on ${timeIn(starts_at, zone)} (${zone.replaceAll("_", " ")}), for ${minutes} minutes.`
      : "";
  const quoted = text === "" ? "" : text.replaceAll(/^/gm, "> ");
  const body = [agreed, quoted].filter(Boolean).join("\n\n");
  return `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${agreed ? "" : "\n\n"}${body}`)}`;
}
