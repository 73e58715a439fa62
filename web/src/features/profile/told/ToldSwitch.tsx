import { IconLock, IconMessageQuestion, IconWorld } from "@tabler/icons-react";
import type { Disclosure } from "../../../shared/profile/wire";
import styles from "./ToldSwitch.module.css";
import { DISCLOSURES, TOLD } from "./words";

const ICONS = { public: IconWorld, on_request: IconMessageQuestion, private: IconLock };

interface ToldSwitchProps {
  /** Of what: "Salary". */
  of: string;
  told: Disclosure;
  busy?: boolean;
  onChange: (told: Disclosure) => void;
}

/** Who is told: seen at a glance, changed in one step. */
export function ToldSwitch({ of, told, busy = false, onChange }: ToldSwitchProps) {
  const Icon = ICONS[told];
  return (
    <span className={styles.told} data-told={told} data-busy={busy || undefined} title={TOLD[told].means}>
      <Icon size={16} stroke={1.5} aria-hidden />
      <span aria-hidden>{TOLD[told].word}</span>
      {/* The real control lies over the words: what it offers says what it means, also on a phone. */}
      <select
        className={styles.select}
        aria-label={`Who is told: ${of}`}
        value={told}
        aria-disabled={busy || undefined}
        onChange={(event) => !busy && onChange(event.currentTarget.value as Disclosure)}
      >
        {DISCLOSURES.map((one) => (
          <option key={one} value={one}>
            {TOLD[one].means}
          </option>
        ))}
      </select>
    </span>
  );
}
