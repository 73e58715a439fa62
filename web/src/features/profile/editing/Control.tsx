import type { KeyboardEvent } from "react";
import { choiceWords } from "../value/choiceWords";
import type { Asked } from "./asked";
import styles from "./Control.module.css";

interface ControlProps {
  asked: Asked;
  draft: string;
  onDraft: (draft: string) => void;
  id: string;
  describedBy: string;
  invalid: boolean;
  autoFocus?: boolean;
}

/** Where one thing is written or chosen. */
export function Control(props: ControlProps) {
  switch (props.asked.kind) {
    case "prose":
    case "lines":
      return <Area {...props} />;
    case "choice":
      return <Choice {...props} />;
    case "choices":
      return <Choices {...props} />;
    case "level":
      return <Options {...props} options={LEVELS} />;
    case "yesno":
      return <Options {...props} options={YES_NO} />;
    default:
      return <Line {...props} />;
  }
}

const LEVELS = ["0", "1", "2", "3", "4", "5"].map((level) => ({ value: level, label: level }));
const YES_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];
const INPUT_MODES = { integer: "numeric", number: "decimal", link: "url" } as const;

function Line({ asked, draft, onDraft, id, describedBy, invalid, autoFocus }: ControlProps) {
  const mode = INPUT_MODES[asked.kind as keyof typeof INPUT_MODES];
  return (
    <span className={styles.line}>
      <input
        id={id}
        className={styles.field}
        data-short={asked.kind === "date" || mode === "numeric" || mode === "decimal" || undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        inputMode={mode}
        maxLength={2_000}
        autoComplete="off"
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: it opens because somebody asked to write here
        autoFocus={autoFocus}
        value={draft}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onDraft(event.currentTarget.value)}
      />
      {asked.unit && <span className={styles.unit}>{asked.unit === "percent" ? "%" : asked.unit}</span>}
    </span>
  );
}

function Area({ asked, draft, onDraft, id, describedBy, invalid, autoFocus }: ControlProps) {
  return (
    <textarea
      id={id}
      className={styles.field}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      rows={asked.kind === "prose" ? 4 : 3}
      maxLength={200_000}
      dir="auto"
      // biome-ignore lint/a11y/noAutofocus: as above
      autoFocus={autoFocus}
      value={draft}
      onChange={(event) => onDraft(event.currentTarget.value)}
      onKeyDown={submitOnCtrlEnter}
    />
  );
}

function submitOnCtrlEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

function Choice({ asked, draft, onDraft, id, describedBy, invalid, autoFocus }: ControlProps) {
  return (
    <select
      id={id}
      className={styles.field}
      data-short
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      // biome-ignore lint/a11y/noAutofocus: as above
      autoFocus={autoFocus}
      value={draft}
      onChange={(event) => onDraft(event.currentTarget.value)}
    >
      <option value="">{asked.required ? "Choose one" : "Not said"}</option>
      {draft !== "" && !asked.choices.includes(draft) && <option value={draft}>{choiceWords(draft)}</option>}
      {asked.choices.map((choice) => (
        <option key={choice} value={choice}>
          {choiceWords(choice)}
        </option>
      ))}
    </select>
  );
}

function Choices({ asked, draft, onDraft, id, describedBy, autoFocus }: ControlProps) {
  const chosen = draft.split("\n").filter(Boolean);
  const toggle = (choice: string) =>
    onDraft(
      (chosen.includes(choice) ? chosen.filter((one) => one !== choice) : [...chosen, choice]).join("\n"),
    );
  return (
    <fieldset id={id} aria-label={asked.label} aria-describedby={describedBy} className={styles.options}>
      {asked.choices.map((choice, index) => (
        <label key={choice} className={styles.option}>
          <input
            type="checkbox"
            // biome-ignore lint/a11y/noAutofocus: as above
            autoFocus={autoFocus && index === 0}
            checked={chosen.includes(choice)}
            onChange={() => toggle(choice)}
          />
          {choiceWords(choice)}
        </label>
      ))}
    </fieldset>
  );
}

interface OptionsProps extends ControlProps {
  options: readonly { value: string; label: string }[];
}

/** One of a few, as buttons side by side. What need not be said can be unsaid. */
function Options({ asked, draft, onDraft, id, describedBy, autoFocus, options }: OptionsProps) {
  const all = asked.required ? options : [{ value: "", label: "Not said" }, ...options];
  const first = Math.max(
    0,
    all.findIndex((option) => option.value === draft),
  );
  return (
    <div
      id={id}
      role="radiogroup"
      aria-label={asked.label}
      aria-describedby={describedBy}
      className={styles.row}
    >
      {all.map((option, index) => (
        <label key={option.value} className={styles.step}>
          <input
            type="radio"
            name={id}
            // biome-ignore lint/a11y/noAutofocus: as above
            autoFocus={autoFocus && index === first}
            checked={draft === option.value}
            onChange={() => onDraft(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
