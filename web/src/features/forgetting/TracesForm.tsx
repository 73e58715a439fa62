import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Traces } from "../../shared/api/client";
import questionStyles from "../../shared/ui/Question.module.css";
import styles from "./Forget.module.css";
import type { Choice } from "./queries";
import { StaysView } from "./StaysView";
import { alsoGoing, counted } from "./words";

interface TracesFormProps {
  traces: Traces;
  going: boolean;
  onForget: (choice: Choice) => void;
  onBack: () => void;
}

/** Everything that speaks of it, to be chosen from. Documents and talks keep their words unless they are chosen too. */
export function TracesForm({ traces, going, onForget, onBack }: TracesFormProps) {
  const heading = useRef<HTMLParagraphElement>(null);
  const [choice, setChoice] = useState<Choice>({
    facts: traces.facts.map(({ id }) => id),
    memories: traces.memories.map(({ id }) => id),
    documents: [],
    answers: traces.answers.map(({ id }) => id),
    roadmaps: traces.roadmaps.map(({ id }) => id),
    messages: false,
  });
  useEffect(() => heading.current?.focus(), []);
  const toggle = (of: "facts" | "memories" | "documents" | "answers" | "roadmaps", id: string) =>
    setChoice((now) => ({
      ...now,
      [of]: now[of].includes(id) ? now[of].filter((one) => one !== id) : [...now[of], id],
    }));
  const { facts, memories, documents, answers, roadmaps, remains } = traces;
  const found = [facts, memories, documents, answers, roadmaps].flat().length + traces.messages;
  const ticked = Object.values(choice)
    .flat()
    .filter((each) => typeof each === "string").length;
  const chosen = ticked + Number(choice.messages);
  const also = alsoGoing(traces);
  return (
    <>
      <p ref={heading} tabIndex={-1} className={styles.found}>
        {found === 0
          ? `Nothing speaks of “${traces.terms.join(" ")}”.`
          : "This speaks of it. What is ticked goes for good: nobody can bring it back, and it is not learnt again."}
      </p>
      {facts.length > 0 && (
        <Group title="In your profile">
          {facts.map(({ id, label, value, quote }) => (
            <Tick key={id} on={choice.facts.includes(id)} onChange={() => toggle("facts", id)}>
              <strong>{label}</strong> {quote === "" ? String(value ?? "") : <q dir="auto">{quote}</q>}
            </Tick>
          ))}
        </Group>
      )}
      {memories.length > 0 && (
        <Group title="In your coach’s memory">
          {memories.map(({ id, text }) => (
            <Tick key={id} on={choice.memories.includes(id)} onChange={() => toggle("memories", id)}>
              <span dir="auto">{text}</span>
            </Tick>
          ))}
        </Group>
      )}
      {documents.length > 0 && (
        <Group title="In your documents: the words are blanked, and the file itself is removed">
          {documents.map(({ id, name }) => (
            <Tick key={id} on={choice.documents.includes(id)} onChange={() => toggle("documents", id)}>
              <span dir="auto">{name}</span>
            </Tick>
          ))}
        </Group>
      )}
      {answers.length > 0 && (
        <Group title="In your answers, which visitors are told">
          {answers.map(({ id, answer }) => (
            <Tick key={id} on={choice.answers.includes(id)} onChange={() => toggle("answers", id)}>
              <q dir="auto">{answer}</q>
            </Tick>
          ))}
        </Group>
      )}
      {roadmaps.length > 0 && (
        <Group title="In your roadmaps: the words are blanked in milestones, notes and earlier versions">
          {roadmaps.map(({ id, title }) => (
            <Tick key={id} on={choice.roadmaps.includes(id)} onChange={() => toggle("roadmaps", id)}>
              <span dir="auto">{title}</span>
            </Tick>
          ))}
        </Group>
      )}
      {traces.messages > 0 && (
        <Group title="In your talks">
          <Tick
            on={choice.messages}
            onChange={() => setChoice((now) => ({ ...now, messages: !now.messages }))}
          >
            Empty the {counted(traces.messages, "message")} that say it
          </Tick>
        </Group>
      )}
      <StaysView remains={remains} />
      {also !== "" && found > 0 && <p className={styles.also}>{also}</p>}
      <div className={questionStyles.answers}>
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
        <Button
          className={questionStyles.loss}
          disabled={chosen === 0}
          loading={going}
          onClick={() => onForget(choice)}
        >
          Forget it for good
        </Button>
      </div>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

function Tick({ on, onChange, children }: { on: boolean; onChange: () => void; children: ReactNode }) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={on} onChange={onChange} />
      <span>{children}</span>
    </label>
  );
}
