import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { schemaQuery } from "../../../shared/profile/queries";
import type { AttributeSpec } from "../../../shared/profile/wire";
import { Asking } from "../editing/Asking";
import { type Asked, askedBy } from "../editing/asked";
import { readDraft } from "../editing/draft";
import { useInCurrency } from "../value/useInCurrency";
import styles from "./AnswerControl.module.css";
import { answerWords, optionsOf } from "./answers";

interface AnswerControlProps extends Answer {
  attribute: string;
}

interface Answer {
  onAnswer: (text: string) => void;
  /** What else can be done about it, beside the answer. */
  children: ReactNode;
}

/** Where an attribute that was asked for can be chosen or counted, and is said in a sentence; not so for free text. */
export function AnswerControl({ attribute, ...answer }: AnswerControlProps) {
  const spec = useQuery(schemaQuery()).data?.attributes.find(({ key }) => key === attribute);
  return spec ? <Answering spec={spec} {...answer} /> : <Unnamed>{answer.children}</Unnamed>;
}

interface AnsweringProps extends Answer {
  spec: AttributeSpec;
}

function Answering({ spec: plain, onAnswer, children }: AnsweringProps) {
  const spec = useInCurrency(plain);
  const asked = askedBy(spec);
  const options = optionsOf(spec);
  if (options === null) {
    if (asked === null || !WRITTEN.has(asked.kind)) return <Unnamed>{children}</Unnamed>;
    return (
      <Written spec={spec} asked={asked} onAnswer={onAnswer}>
        {children}
      </Written>
    );
  }
  return (
    <fieldset className={styles.options}>
      <legend>{spec.label}</legend>
      {options.map((option) => (
        <button key={option} type="button" className={styles.option} onClick={() => onAnswer(option)}>
          {option}
        </button>
      ))}
      {children}
    </fieldset>
  );
}

const WRITTEN = new Set<Asked["kind"]>(["date", "integer", "number", "choice", "choices"]);

function Unnamed({ children }: { children: ReactNode }) {
  return <div className={styles.unnamed}>{children}</div>;
}

function Written({ spec, asked, onAnswer, children }: AnsweringProps & { asked: Asked }) {
  const [draft, setDraft] = useState("");
  const [objection, setObjection] = useState<string>();
  const answer = (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(asked, draft);
    if ("objection" in read) setObjection(read.objection);
    else if (read.value !== undefined) onAnswer(answerWords(spec, read.value));
  };
  const write = (text: string) => {
    setDraft(text);
    setObjection(undefined);
  };
  return (
    <form onSubmit={answer} noValidate>
      <Asking asked={asked} draft={draft} onDraft={write} refusal={objection}>
        <span className={styles.actions}>
          <Button type="submit" size="sm" variant="default" disabled={draft.trim() === ""}>
            Answer
          </Button>
          {children}
        </span>
      </Asking>
    </form>
  );
}
