import { useQuery } from "@tanstack/react-query";
import { profileQuery } from "../../shared/profile/queries";
import { isGiven } from "./picture/completeness";

/** How many attributes have a value; null while nobody knows. */
export function useKnown(): number | null {
  const values = useQuery(profileQuery([])).data?.values;
  return values ? Object.values(values).filter(isGiven).length : null;
}
