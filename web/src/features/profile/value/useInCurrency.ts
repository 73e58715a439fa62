import { useQuery } from "@tanstack/react-query";
import { profileQuery } from "../../../shared/profile/queries";
import type { AttributeSpec } from "../../../shared/profile/wire";
import { inCurrency } from "./inCurrency";

/** The attribute with its currency for a unit, where it is an amount. */
export function useInCurrency(spec: AttributeSpec): AttributeSpec {
  const { currency } = spec;
  const profile = useQuery({ ...profileQuery([currency]), enabled: currency !== "" });
  return inCurrency(spec, profile.data?.values ?? {});
}
