import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { IconAction } from "../../shared/ui/IconAction";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { BranchPager } from "./BranchPager";
import type { Question as QuestionState, RefusedEdit } from "./conversationReducer";
import type { ConversationStore } from "./conversationStore";
import { GrowingTextarea } from "./GrowingTextarea";
import styles from "./Question.module.css";

interface QuestionProps {
  question: QuestionState;
  /** That of its answer: who asks is answered in their own. */
  language: string;
  /** What was to be asked instead; it is still in the editor. */
  refusedEdit: RefusedEdit | null;
  store: ConversationStore;
  idle: boolean;
}

const LONG = 320;

/** What was asked, set like a question in an interview; it can be asked differently, which starts a branch. */
export function Question({ question, language, refusedEdit, store, idle }: QuestionProps) {
  const [editing, setEditing] = useState(refusedEdit !== null);
  const [whole, setWhole] = useState(false);
  const { id, text } = question;
  if (editing && id !== null) {
    const resend = (changed: string) => {
      // Another question is being answered: what was written stays at hand.
      if (store.get().running) return;
      setEditing(false);
      void store.ask(changed, id);
    };
    return (
      <QuestionEditor
        text={text}
        refused={refusedEdit}
        idle={idle}
        onSend={resend}
        onCancel={() => setEditing(false)}
      />
    );
  }
  const long = text.length > LONG;
  return (
    <div className={styles.question}>
      <h2
        className={styles.text}
        dir="auto"
        lang={language}
        data-long={long || undefined}
        data-cut={(long && !whole) || undefined}
      >
        {text}
      </h2>
      <div className={styles.actions} data-edge="top">
        {long && (
          <Button variant="subtle" size="sm" onClick={() => setWhole(!whole)}>
            {whole ? "Show less" : "Show all"}
          </Button>
        )}
        <BranchPager
          what="question"
          id={id}
          siblingIds={question.siblingIds}
          onShow={idle ? (head) => void store.showBranch(head) : null}
        />
        {id !== null && (
          <IconAction label="Ask this differently" disabled={!idle} onClick={() => setEditing(true)}>
            <IconPencil size={18} stroke={1.5} />
          </IconAction>
        )}
      </div>
    </div>
  );
}

interface QuestionEditorProps {
  text: string;
  refused: RefusedEdit | null;
  idle: boolean;
  onSend: (text: string) => void;
  onCancel: () => void;
}

function QuestionEditor({ text, refused, idle, onSend, onCancel }: QuestionEditorProps) {
  const [draft, setDraft] = useState(refused?.text ?? text);
  const ready = idle && draft.trim() !== "" && draft.trim() !== text;
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSend(draft.trim());
      }}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
    >
      <GrowingTextarea
        label="Ask this differently"
        value={draft}
        onChange={setDraft}
        onEnter={() => ready && onSend(draft.trim())}
        autoFocus
      />
      {refused && <ProblemNote problem={refused.problem} />}
      <div className={styles.editorActions}>
        <Button type="submit" size="sm" disabled={!ready}>
          Ask
        </Button>
        <Button variant="subtle" size="sm" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
