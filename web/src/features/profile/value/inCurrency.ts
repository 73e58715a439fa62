import type { AttributeSpec } from "../../../shared/profile/wire";

/** An amount is counted in what another attribute says that it is. */
export function inCurrency(spec: AttributeSpec, values: Readonly<Record<string, unknown>>): AttributeSpec {
  const currency = spec.currency === "" ? undefined : values[spec.currency];
  return typeof currency === "string" ? { ...spec, unit: currency } : spec;
}
