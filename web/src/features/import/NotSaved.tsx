import { Button } from "@mantine/core";
import type { Problem } from "../../shared/api/problem";
import { ProblemNote } from "../../shared/ui/ProblemNote";

interface NotSavedProps {
  problem: Problem;
  onRetry: () => void;
  onReload: () => void;
  onRevise: () => void;
}

/** Why the server has not taken the last corrections, and what can be done: only rarely to try again. */
export function NotSaved({ problem, onRetry, onReload, onRevise }: NotSavedProps) {
  const ways: Record<string, { words: string; go: () => void }> = {
    document_changed: { words: "Load what was corrected there", go: onReload },
    document_settled: { words: "Correct this", go: onRevise },
  };
  const way = ways[problem.code];
  const gone = problem.status === 404;
  return (
    <ProblemNote problem={problem} onRetry={way || gone ? undefined : onRetry}>
      {way && (
        <p>
          <Button size="sm" variant="default" onClick={way.go}>
            {way.words}
          </Button>
        </p>
      )}
      {gone && (
        <p>
          <a href="/documents">Your documents</a>
        </p>
      )}
    </ProblemNote>
  );
}
