import { useEffect, useRef, useState } from "react";
import type { DocumentView } from "../../shared/api/client";
import { Problem, problemOf } from "../../shared/api/problem";
import { bring } from "./queries";

export const MAX_BYTES = 20 * 1024 * 1024;

export type Upload =
  | { phase: "idle" }
  | { phase: "sending"; name: string; part: number }
  | { phase: "reading"; name: string }
  | { phase: "refused"; name: string | null; problem: Problem; attempt: number };

/** One file on its way, that can be called back. */
export function useUpload(onBrought: (document: DocumentView) => void) {
  const [upload, setUpload] = useState<Upload>({ phase: "idle" });
  const running = useRef<AbortController | null>(null);
  const attempts = useRef(0);
  useEffect(() => () => running.current?.abort(), []);

  function refuse(name: string | null, problem: Problem) {
    attempts.current += 1;
    setUpload({ phase: "refused", name, problem, attempt: attempts.current });
  }

  async function start(file: File) {
    if (file.size > MAX_BYTES) return refuse(file.name, tooLarge(file));
    const { name } = file;
    const abort = new AbortController();
    running.current = abort;
    setUpload({ phase: "sending", name, part: 0 });
    const onProgress = (part: number) => {
      if (!abort.signal.aborted) {
        setUpload(part < 1 ? { phase: "sending", name, part } : { phase: "reading", name });
      }
    };
    try {
      const document = await bring(file, onProgress, abort.signal);
      if (!abort.signal.aborted) onBrought(document);
    } catch (error) {
      if (abort.signal.aborted) return;
      refuse(name, problemOf(error));
    }
  }

  function cancel() {
    running.current?.abort();
    setUpload({ phase: "idle" });
  }

  return { upload, start: (file: File) => void start(file), cancel, refuse };
}

function tooLarge(file: File): Problem {
  const size = (file.size / 1024 / 1024).toFixed(1);
  const detail = `This file has ${size} MB; the limit is 20 MB. Export the résumé without large pictures and try again.`;
  return new Problem({ code: "document_too_large", detail }, 413);
}
