import { Button, Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { problemOf } from "../../shared/api/problem";
import { relativeTime } from "../../shared/relativeTime";
import { useDraft } from "../../shared/useDraft";
import styles from "./Questions.module.css";
import { answerQuestion, changeAnswer, deleteAnswer, dismissQuestion, reopenQuestion } from "./queries";
import { useInboxChange } from "./useInboxChange";
import type { QuestionGroup, QuestionState } from "./wire";

interface QuestionCardProps {
  group: QuestionGroup;
  state: QuestionState;
}

/** A question, all who asked it, and the one answer that all of them are told. */
export function QuestionCard({ group, state }: QuestionCardProps) {
  return (
    <article className={styles.card} aria-label={group.question}>
      <h2 className={styles.question} dir="auto">
        {group.question}
      </h2>
      <Asked group={group} />
      {state === "open" && <Unanswered group={group} />}
      {state === "answered" && <Answered group={group} />}
      {state === "dismissed" && <SetAside id={group.id} />}
    </article>
  );
}

function Asked({ group: { question, count, asked } }: { group: QuestionGroup }) {
  const last = asked.at(-1);
  const wordings = asked.filter(({ text }) => text !== question);
  return (
    <>
      <p className={styles.about}>
        Asked {count === 1 ? "once" : `${count} times`}
        {last && (
          <>
            , {relativeTime(last.at)},{" "}
            <Link to="/inbox/conversations" search={{ conversation: last.conversation_id }}>
              in this conversation
            </Link>
          </>
        )}
      </p>
      {wordings.length > 0 && (
        <details className={styles.wordings}>
          <summary>In other words</summary>
          <ul>
            {wordings.map(({ id, text }) => (
              <li key={id} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Unanswered({ group }: { group: QuestionGroup }) {
  const [text, setText] = useDraft(`:answer.${group.id}`);
  const answer = useInboxChange(
    async (told: string) => {
      const answered = await answerQuestion(group.id, { answer: told, disclosure: "public" });
      setText("");
      return answered;
    },
    { keeps: true },
  );
  const dismiss = useInboxChange(() => dismissQuestion(group.id));
  const failed = answer.error ?? dismiss.error;
  const [similar] = group.similar_answers;
  const send = () => text.trim() !== "" && !answer.isPending && answer.mutate(text.trim());
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {similar && text === "" && (
        <div className={styles.similar}>
          <p>
            You answered “{similar.question}”: <span dir="auto">{similar.answer}</span>
          </p>
          <div>
            <Button size="compact-sm" variant="default" onClick={() => setText(similar.answer)}>
              Say the same here
            </Button>
          </div>
        </div>
      )}
      <Textarea
        aria-label={`Your answer to: ${group.question}`}
        placeholder="Answer once, in your own words"
        rows={3}
        resize="vertical"
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
        }}
      />
      <p className={styles.told}>Everybody who asks this is told it, as your own words.</p>
      {failed && <p role="alert">{problemOf(failed).message}</p>}
      <div className={styles.actions}>
        <Button type="submit" loading={answer.isPending} disabled={text.trim() === ""}>
          Answer
        </Button>
        <Button variant="subtle" loading={dismiss.isPending} onClick={() => dismiss.mutate()}>
          Set aside
        </Button>
      </div>
    </form>
  );
}

function Answered({ group }: { group: QuestionGroup }) {
  const [editing, setEditing] = useState(false);
  const [text, setText] = useState("");
  const id = group.answer?.id ?? "";
  const change = useInboxChange((answer: string) => changeAnswer(id, { answer }));
  const remove = useInboxChange(() => deleteAnswer(id));
  const failed = change.error ?? remove.error;
  if (!group.answer) return null;
  const { answer } = group.answer;
  const edit = () => {
    // As it is now: another window may have changed it.
    setText(answer);
    setEditing(true);
  };
  if (!editing) {
    return (
      <>
        <p className={styles.answer} dir="auto">
          {group.answer.answer}
        </p>
        {failed && <p role="alert">{problemOf(failed).message}</p>}
        <div className={styles.actions}>
          <Button size="sm" variant="default" onClick={edit}>
            Change it
          </Button>
          <Button size="sm" variant="subtle" loading={remove.isPending} onClick={() => remove.mutate()}>
            Take it back
          </Button>
          <span className={styles.told}>
            Told to everybody who asks, since {relativeTime(group.answer.updated_at)}
          </span>
        </div>
      </>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(text.trim(), { onSuccess: () => setEditing(false) });
      }}
    >
      <Textarea
        aria-label="Your answer"
        rows={3}
        resize="vertical"
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {change.error && <p role="alert">{problemOf(change.error).message}</p>}
      <div className={styles.actions}>
        <Button type="submit" loading={change.isPending} disabled={text.trim() === ""}>
          Store
        </Button>
        <Button variant="subtle" onClick={() => setEditing(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function SetAside({ id }: { id: string }) {
  const reopen = useInboxChange(() => reopenQuestion(id));
  return (
    <Button size="sm" variant="default" loading={reopen.isPending} onClick={() => reopen.mutate()}>
      Take it up again
    </Button>
  );
}
