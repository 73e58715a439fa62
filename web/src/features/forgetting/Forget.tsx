import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { ForgetReceipt, Traces } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import questionStyles from "../../shared/ui/Question.module.css";
import styles from "./Forget.module.css";
import { findTraces, forget } from "./queries";
import { ReceiptView } from "./ReceiptView";
import { TracesForm } from "./TracesForm";

/** Where one is: saying what to forget, looking at what would go, or holding the receipt. */
type Step =
  | { at: "say" }
  | { at: "look"; sought: string; traces: Traces }
  | { at: "done"; receipt: ForgetReceipt };

interface ForgetProps {
  /** What is to be forgotten, where that was said already. */
  begun?: string;
  onClose: () => void;
}

/** Forget something wherever it is kept: first what would go is shown, and nothing goes before a click. */
export function Forget({ begun = "", onClose }: ForgetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const queries = useQueryClient();
  const [text, setText] = useState(begun);
  const [step, setStep] = useState<Step>({ at: "say" });
  useEffect(() => dialog.current?.showModal(), []);
  const look = useMutation({
    networkMode: "always",
    mutationFn: findTraces,
    onSuccess: (traces, sought) => setStep({ at: "look", sought, traces }),
  });
  const going = useMutation({
    networkMode: "always",
    mutationFn: ({ sought, choice }: { sought: string; choice: Parameters<typeof forget>[1] }) =>
      forget(sought, choice),
    onSuccess: (receipt) => {
      setStep({ at: "done", receipt });
      // Whatever this window holds may speak of it.
      void queries.invalidateQueries();
    },
  });
  return (
    <dialog
      ref={dialog}
      className={`${questionStyles.question} ${styles.forget}`}
      aria-labelledby="forget"
      onClose={onClose}
    >
      <h2 id="forget">{step.at === "done" ? "It is forgotten" : "Forget something"}</h2>
      {step.at === "say" && (
        <Say
          text={text}
          onText={setText}
          looking={look.isPending}
          onLook={() => look.mutate(text.trim())}
          onCancel={() => dialog.current?.close()}
        />
      )}
      {step.at === "look" && (
        <TracesForm
          traces={step.traces}
          going={going.isPending}
          onForget={(choice) => going.mutate({ sought: step.sought, choice })}
          onBack={() => setStep({ at: "say" })}
        />
      )}
      {step.at === "done" && <ReceiptView receipt={step.receipt} onClose={() => dialog.current?.close()} />}
      {step.at === "say" && look.isError && <ProblemNote problem={problemOf(look.error)} />}
      {step.at === "look" && going.isError && <ProblemNote problem={problemOf(going.error)} />}
    </dialog>
  );
}

interface SayProps {
  text: string;
  onText: (text: string) => void;
  looking: boolean;
  onLook: () => void;
  onCancel: () => void;
}

function Say({ text, onText, looking, onLook, onCancel }: SayProps) {
  const ready = text.trim().length >= 2;
  const look = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !looking) onLook();
  };
  return (
    <form onSubmit={look}>
      <p>
        Say it in a few words. You are shown where it stands, in your profile, your documents, your talks and
        what is remembered, before anything goes.
      </p>
      <input
        className={styles.text}
        aria-label="What to forget"
        placeholder="that I live in Paris"
        maxLength={500}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the dialog opens to be written in
        autoFocus
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <div className={questionStyles.answers}>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" disabled={!ready} loading={looking}>
          Look for it
        </Button>
      </div>
    </form>
  );
}
