import { Menu, VisuallyHidden } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { CoachView } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import { TextButton } from "../../shared/ui/TextButton";
import styles from "./PhaseMenu.module.css";
import { askAgain, choosePhase, coachQuery, useWord } from "./queries";

/** What the coach is doing, and how well it knows one; opens the choice of something else to do. */
export function PhaseMenu() {
  const { data: coach, error, refetch } = useQuery(coachQuery());
  const choice = useWord(choosePhase);
  const again = useWord(askAgain);
  if (coach === undefined) return error && <Unknown error={error} onRetry={() => void refetch()} />;
  const { phase, phases, percent, by_hand, left_open, skipped } = coach;
  const failed = choice.error ?? again.error;
  const label = phases.find(({ key }) => key === phase)?.label ?? phase;
  return (
    <>
      <Menu position="bottom-start" width={340} shadow="md" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className={styles.phase}>
            <span className={styles.label}>
              <span className={styles.words}>{label}</span>
              <span className={styles.percent}>
                {percent} %
                <VisuallyHidden component="span"> of what is worth knowing is known</VisuallyHidden>
              </span>
              <IconChevronDown size={16} stroke={1.5} aria-hidden />
            </span>
            <span className={styles.share} aria-hidden>
              <span style={{ width: `${percent}%` }} />
            </span>
          </button>
        </Menu.Target>
        <Menu.Dropdown className={styles.dropdown}>
          <Menu.Label>{standingWords(coach)}</Menu.Label>
          {phases.map(({ key, label, description }) => (
            <Choice
              key={key}
              label={label}
              about={description}
              chosen={by_hand && key === phase}
              now={key === phase}
              onChoose={() => choice.mutate(key)}
            />
          ))}
          <Menu.Divider />
          <Choice
            label="Let Kairix choose"
            about="It goes from one to the next as the talk asks for it."
            chosen={!by_hand}
            now={false}
            onChoose={() => choice.mutate(null)}
          />
          <Questions about="Left open: ask me now" questions={left_open} onChoose={again.mutate} />
          <Questions about="Skipped: ask me after all" questions={skipped} onChoose={again.mutate} />
        </Menu.Dropdown>
      </Menu>
      {failed && (
        <p role="alert" className={styles.refusal}>
          {problemOf(failed).message}
        </p>
      )}
    </>
  );
}

/** What the coach is doing could not be asked for; the talk goes on all the same. */
function Unknown({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <p role="alert" className={styles.unknown}>
      {problemOf(error).message} <TextButton onClick={onRetry}>Try again</TextButton>
    </p>
  );
}

interface QuestionsProps {
  about: string;
  questions: CoachView["skipped"];
  onChoose: (attribute: string) => void;
}

/** What was asked and never answered: one click has it asked next. */
function Questions({ about, questions, onChoose }: QuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <>
      <Menu.Label>{about}</Menu.Label>
      {questions.map(({ attribute, label }) => (
        <Menu.Item key={attribute} onClick={() => onChoose(attribute)}>
          {label}
        </Menu.Item>
      ))}
    </>
  );
}

interface ChoiceProps {
  label: string;
  about: string;
  chosen: boolean;
  /** Whether this is what the coach is doing, chosen or not. */
  now: boolean;
  onChoose: () => void;
}

function Choice({ label, about, chosen, now, onChoose }: ChoiceProps) {
  return (
    <Menu.RadioItem
      value={label}
      checked={chosen}
      checkIcon={<IconCheck size={18} stroke={1.5} aria-hidden />}
      closeMenuOnClick
      onChange={onChoose}
    >
      <span className={styles.choice} data-now={now || undefined}>
        {label}
        {now && !chosen && <span className={styles.now}> · now</span>}
      </span>
      <span className={styles.about}>{about}</span>
    </Menu.RadioItem>
  );
}

function standingWords({ known, worth_knowing }: CoachView): string {
  return `It knows ${known} of the ${worth_knowing} things most worth knowing about you`;
}
