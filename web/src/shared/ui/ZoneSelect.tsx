import "@mantine/core/styles/Input.layer.css";
import { NativeSelect } from "@mantine/core";
import { useMemo } from "react";
import { ownZone, zonesWith } from "../zones";
import styles from "./ZoneSelect.module.css";

interface ZoneSelectProps {
  label: string;
  zone: string;
  onChange: (zone: string) => void;
}

/** On which clock times are told. */
export function ZoneSelect({ label, zone, onChange }: ZoneSelectProps) {
  const zones = useMemo(() => zonesWith(ownZone(), zone), [zone]);
  return (
    <NativeSelect
      label={label}
      size="md"
      className={styles.zone}
      value={zone}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
    />
  );
}
