import { type FormEvent, useRef, useState } from "react";
import { type Problem, problemOf } from "./api/problem";

/** A form that is sent once at a time, and what the server thought of it. */
export function useSubmit(send: () => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const sending = useRef(false);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await send();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  return { busy, problem, onSubmit };
}
