import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { schemaQuery } from "../../../shared/profile/queries";
import type { AttributeSpec } from "../../../shared/profile/wire";
import { Asking } from "../editing/Asking";
import { type Asked, askedBy } from "../editing/asked";
import { readDraft } from "../editing/draft";
import { useInCurrency } from "../value/useInCurrency";
import styles from "./AnswerControl.module.css";
import { answerWords, optionsOf } from "./answers";

interface AnswerControlProps {
  attribute: string;
  onAnswer: (text: string) => void;
}

/** Where an attribute that was asked for can be chosen or counted, and is said in a sentence; nothing for free text. */
export function AnswerControl({ attribute, onAnswer }: AnswerControlProps) {
  const spec = useQuery(schemaQuery()).data?.attributes.find(({ key }) => key === attribute);
  return spec ? <Answering spec={spec} onAnswer={onAnswer} /> : null;
}

interface AnsweringProps {
  spec: AttributeSpec;
  onAnswer: (text: string) => void;
}

function Answering({ spec: plain, onAnswer }: AnsweringProps) {
  const spec = useInCurrency(plain);
  const asked = askedBy(spec);
  const options = optionsOf(spec);
  if (asked === null) return null;
  if (options === null) return <Written spec={spec} asked={asked} onAnswer={onAnswer} />;
  return (
    <fieldset className={styles.options}>
      <legend>{spec.label}</legend>
      {options.map((option) => (
        <button key={option} type="button" className={styles.option} onClick={() => onAnswer(option)}>
          {option}
        </button>
      ))}
    </fieldset>
  );
}

const WRITTEN = new Set<Asked["kind"]>(["date", "integer", "number", "choice", "choices"]);

function Written({ spec, asked, onAnswer }: AnsweringProps & { asked: Asked }) {
  const [draft, setDraft] = useState("");
  const [objection, setObjection] = useState<string>();
  if (!WRITTEN.has(asked.kind)) return null;
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
    <form className={styles.written} onSubmit={answer} noValidate>
      <Asking asked={asked} draft={draft} onDraft={write} refusal={objection} />
      <Button type="submit" size="sm" variant="default" disabled={draft.trim() === ""}>
        Answer
      </Button>
    </form>
  );
}
