import { Button, NumberInput, Select, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../../../shared/api/problem";
import { IconAction } from "../../../shared/ui/IconAction";
import { LoadingLines } from "../../../shared/ui/LoadingLines";
import { ProblemNote } from "../../../shared/ui/ProblemNote";
import { comparedQuery, type Goal } from "../queries";
import type { RoleLabel, Seniority } from "../wire";
import { SENIORITIES } from "../words";
import { Comparison } from "./Comparison";
import styles from "./NewRoadmap.module.css";
import { RoleSearch } from "./RoleSearch";

/** More would not stand side by side. */
const MOST_GOALS = 3;
const HOURS_PER_WEEK = 6;

export interface Begun extends Goal {
  hours_per_week: number;
  starts_on: string;
}

interface NewRoadmapProps {
  today: string;
  /** What the profile says they want to be, if it does. */
  wished: Chosen | null;
  beginning: boolean;
  onBegin: (roadmap: Begun) => void;
}

export interface Chosen {
  role: RoleLabel;
  seniority: Seniority;
}

/** Where to? One role, or up to three to hold against each other, and how much time there is for it. */
export function NewRoadmap({ today, wished, beginning, onBegin }: NewRoadmapProps) {
  const [chosen, setChosen] = useState<Chosen[]>(wished ? [wished] : []);
  const [hours, setHours] = useState(HOURS_PER_WEEK);
  const [start, setStart] = useState(today);
  const add = (role: RoleLabel) =>
    setChosen((before) => [...before.filter((one) => one.role.key !== role.key), { role, seniority: "mid" }]);
  const set = (key: string, seniority: Seniority) =>
    setChosen((before) => before.map((one) => (one.role.key === key ? { ...one, seniority } : one)));
  const begin = (goal: Goal) => onBegin({ ...goal, hours_per_week: hours, starts_on: start });
  return (
    <div className={styles.begin}>
      {chosen.length < MOST_GOALS && (
        <RoleSearch
          label={chosen.length === 0 ? "Which role do you want?" : "Compare it with another one"}
          onChosen={add}
        />
      )}
      {chosen.length > 0 && (
        <ul className={styles.chosen}>
          {chosen.map(({ role, seniority }) => (
            <li key={role.key} className={styles.one}>
              <span className={styles.role}>{role.title}</span>
              {role.has_ranks && (
                <Select
                  aria-label={`Level of ${role.title}`}
                  data={SENIORITIES.map(({ value, label }) => ({ value, label }))}
                  value={seniority}
                  allowDeselect={false}
                  className={styles.level}
                  onChange={(value) => value && set(role.key, value as Seniority)}
                />
              )}
              <IconAction
                label={`Without ${role.title}`}
                className={styles.without}
                onClick={() => setChosen((before) => before.filter((one) => one.role.key !== role.key))}
              >
                <IconX size={18} stroke={1.5} />
              </IconAction>
            </li>
          ))}
        </ul>
      )}
      {chosen.length > 0 && (
        <>
          <div className={styles.time}>
            <NumberInput
              label="Hours a week for it"
              min={1}
              max={60}
              clampBehavior="strict"
              allowDecimal={false}
              value={hours}
              onChange={(value) => typeof value === "number" && setHours(value)}
            />
            <TextInput
              label="Begin on"
              type="date"
              value={start}
              onChange={(event) => event.currentTarget.value && setStart(event.currentTarget.value)}
            />
          </div>
          <Held
            goals={chosen.map(({ role, seniority }) => ({ role: role.key, seniority }))}
            hours={hours}
            beginning={beginning}
            onBegin={begin}
          />
        </>
      )}
    </div>
  );
}

interface HeldProps {
  goals: readonly Goal[];
  hours: number;
  beginning: boolean;
  onBegin: (goal: Goal) => void;
}

function Held({ goals, hours, beginning, onBegin }: HeldProps) {
  const compared = useQuery({ ...comparedQuery(goals), placeholderData: keepPreviousData });
  if (compared.isError) {
    return <ProblemNote problem={problemOf(compared.error)} onRetry={() => void compared.refetch()} />;
  }
  if (!compared.data)
    return <LoadingLines label="Holding it against your profile" widths={[40, 92, 84, 70]} />;
  return (
    <Comparison compared={compared.data} hoursPerWeek={hours}>
      {({ role, seniority }) => (
        // What is shown may still be about what was chosen before.
        <Button
          loading={beginning || compared.isPlaceholderData}
          onClick={() => onBegin({ role: role.key, seniority })}
        >
          {goals.length === 1 ? "Make this roadmap" : `Make a roadmap to ${role.title}`}
        </Button>
      )}
    </Comparison>
  );
}
