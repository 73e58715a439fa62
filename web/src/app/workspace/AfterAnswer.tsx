import { useQuery } from "@tanstack/react-query";
import { PracticeCard } from "../../features/coach/PracticeCard";
import { QuickReplies } from "../../features/coach/QuickReplies";
import { coachQuery } from "../../features/coach/queries";
import { Skip } from "../../features/coach/Skip";
import { AnswerControl } from "../../features/profile/answering/AnswerControl";
import styles from "./CoachPage.module.css";

interface AfterAnswerProps {
  /** Keys of what the last answer asked for. */
  asked: readonly string[];
  onAsk: (text: string) => void;
}

/** What stands at hand once the coach has spoken: what it asked, to be answered or passed over; else what one may say. */
export function AfterAnswer({ asked, onAsk }: AfterAnswerProps) {
  const coach = useQuery(coachQuery()).data;
  if (coach === undefined) return null;
  const open = coach.asking.filter(({ attribute }) => asked.includes(attribute));
  const goOn = () => {
    if (open.length === 1) onAsk("Next question");
  };
  return (
    <div className={styles.after}>
      {open.map((question) => (
        <AnswerControl key={question.attribute} attribute={question.attribute} onAnswer={onAsk}>
          <Skip question={question} onSkipped={goOn} />
        </AnswerControl>
      ))}
      {coach.phase === "practice" && <PracticeCard />}
      {open.length === 0 && <QuickReplies phase={coach.phase} onAsk={onAsk} />}
    </div>
  );
}
