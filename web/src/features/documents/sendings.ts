import { Problem } from "../../shared/api/problem";

export const MAX_BYTES = 20 * 1024 * 1024;

/** A file that is on its way to the server, or did not get there. */
export interface Sending {
  key: string;
  name: string;
  state: "waiting" | "sending" | "held" | "known" | "refused";
  /** From 0 to 1. */
  part: number;
  problem: Problem | null;
  /** When a file that the server has no room for just now is sent again, in milliseconds since the epoch. */
  until: number;
  /** The document that holds the same file, when it was brought before. */
  document: string | null;
}

export type SendingAction =
  | { type: "chosen"; key: string; name: string }
  | { type: "progressed"; key: string; part: number }
  | { type: "queued"; key: string }
  | { type: "held"; key: string; until: number }
  | { type: "known"; key: string; document: string }
  | { type: "refused"; key: string; problem: Problem }
  | { type: "gone"; key: string };

export function sendingsReducer(sendings: readonly Sending[], action: SendingAction): readonly Sending[] {
  switch (action.type) {
    case "chosen": {
      const fresh = { state: "waiting", part: 0, problem: null, until: 0, document: null } as const;
      return [...sendings, { key: action.key, name: action.name, ...fresh }];
    }
    case "progressed":
      return changed(sendings, action.key, { state: "sending", part: action.part });
    case "queued":
      return changed(sendings, action.key, { state: "waiting", part: 0, problem: null });
    case "held":
      return changed(sendings, action.key, { state: "held", part: 0, until: action.until });
    case "known":
      return changed(sendings, action.key, { state: "known", document: action.document });
    case "refused":
      return changed(sendings, action.key, { state: "refused", problem: action.problem });
    case "gone":
      return sendings.filter((sending) => sending.key !== action.key);
  }
}

function changed(sendings: readonly Sending[], key: string, change: Partial<Sending>): readonly Sending[] {
  return sendings.map((sending) => (sending.key === key ? { ...sending, ...change } : sending));
}

/** Whether the same file may be taken the next time: it is the network's or the server's fault that it was not. */
export function isWorthRetrying({ problem }: Sending): boolean {
  return problem !== null && (problem.retryable || problem.status === 0 || problem.status === 429);
}

/** Why a file is not even sent, or null. */
export function refusalOf(file: File): Problem | null {
  if (file.size === 0) return new Problem({ code: "document_empty", detail: "This file is empty." }, 422);
  if (file.size <= MAX_BYTES) return null;
  const size = (file.size / 1024 / 1024).toFixed(1);
  const detail = `This file has ${size} MB; the limit is 20 MB. Export it without large pictures and try again.`;
  return new Problem({ code: "document_too_large", detail }, 413);
}
