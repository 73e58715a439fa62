import { Button, Textarea } from "@mantine/core";
import { useEffect } from "react";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { useDraft } from "../../shared/useDraft";
import { useSubmit } from "../../shared/useSubmit";
import styles from "./Contact.module.css";
import { leaveMessage, type Receipt } from "./queries";
import { SenderFields, useSender } from "./Sender";
import { withQuestion } from "./withQuestion";

interface MessageFormProps {
  handle: string;
  who: string;
  conversation: string | null;
  question: string | null;
  onSent: (receipt: Receipt, email: string) => void;
}

/** Words to the person; what was typed outlives the form until it is sent. */
export function MessageForm({ handle, who, conversation, question, onSent }: MessageFormProps) {
  const sender = useSender(handle);
  const [text, setText] = useDraft(`${handle}:message`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a question is filled in once, then it is the writer's
  useEffect(() => {
    if (question !== null) setText(withQuestion(text, question));
  }, [question]);
  const { busy, problem, onSubmit } = useSubmit(async () => {
    const { name, email } = sender;
    const receipt = await leaveMessage(handle, { name, email, text, conversation_id: conversation });
    setText("");
    onSent(receipt, email);
  });
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <Textarea
        label="Your message"
        required
        withAsterisk={false}
        rows={6}
        resize="vertical"
        maxLength={4000}
        size="md"
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <SenderFields sender={sender} who={who} named={false} problem={problem} />
      {problem && <ProblemNote key={problem.requestId} problem={problem} />}
      <Button type="submit" size="md" loading={busy}>
        Send to {who}
      </Button>
    </form>
  );
}
