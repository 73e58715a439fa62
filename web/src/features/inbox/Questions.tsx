import "@mantine/core/styles/FloatingIndicator.layer.css";
import "@mantine/core/styles/Input.layer.css";
import "@mantine/core/styles/SegmentedControl.layer.css";
import { Button, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../../shared/api/problem";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { QuestionCard } from "./QuestionCard";
import styles from "./Questions.module.css";
import { questionsQuery } from "./queries";
import { useSeen } from "./useSeen";
import type { QuestionState } from "./wire";

/** More are looked at by nobody in one go, and each has a form. */
const AT_ONCE = 25;

const STATES: readonly { value: QuestionState; label: string }[] = [
  { value: "open", label: "Open" },
  { value: "answered", label: "Answered" },
  { value: "dismissed", label: "Set aside" },
];
const NOTHING: Record<QuestionState, string> = {
  open: "No question waits. What visitors ask and your published facts do not say comes here, once for all who ask the same.",
  answered: "Nothing yet. What you answer here is told to everybody who asks it again, as your own words.",
  dismissed: "Nothing was set aside.",
};

/** What visitors wanted to know and nobody could tell them. */
export function Questions() {
  const [state, setState] = useState<QuestionState>("open");
  const groups = useQuery(questionsQuery(state));
  const [shown, setShown] = useState(AT_ONCE);
  const listed = groups.data?.slice(0, shown) ?? [];
  const left = (groups.data?.length ?? 0) - listed.length;
  useSeen(
    "questions",
    listed.flatMap(({ asked }) => asked.filter(({ read_at }) => read_at === null).map(({ id }) => id)),
  );
  return (
    <>
      <SegmentedControl
        className={styles.states}
        data={STATES.map(({ value, label }) => ({ value, label }))}
        value={state}
        onChange={(value) => {
          setState(value as QuestionState);
          setShown(AT_ONCE);
        }}
      />
      {groups.isError && (
        <ProblemNote problem={problemOf(groups.error)} onRetry={() => void groups.refetch()} />
      )}
      {groups.isPending && <LoadingLines label="Loading questions" widths={[70, 40, 62, 38]} />}
      {groups.data?.length === 0 && <p className={styles.nothing}>{NOTHING[state]}</p>}
      <ul className={styles.list}>
        {listed.map((group) => (
          <li key={group.id}>
            <QuestionCard group={group} state={state} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button variant="subtle" className={styles.more} onClick={() => setShown(shown + AT_ONCE)}>
          Show {Math.min(left, AT_ONCE)} more of {left}
        </Button>
      )}
    </>
  );
}
