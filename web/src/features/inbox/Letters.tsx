import { useInfiniteQuery } from "@tanstack/react-query";
import { problemOf } from "../../shared/api/problem";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { ShowMore } from "../../shared/ui/ShowMore";
import { LetterCard } from "./LetterCard";
import styles from "./Letters.module.css";
import { lettersQuery } from "./queries";
import { useSeen } from "./useSeen";

/** Who wrote, and who wants to meet. */
export function Letters() {
  const letters = useInfiniteQuery(lettersQuery());
  const items = letters.data?.pages.flatMap((page) => page.items) ?? [];
  useSeen(
    "letters",
    items.filter(({ state }) => state === "new").map(({ id }) => id),
  );
  if (letters.isError) {
    return <ProblemNote problem={problemOf(letters.error)} onRetry={() => void letters.refetch()} />;
  }
  if (!letters.data) return <LoadingLines label="Loading messages" widths={[40, 80, 40, 72]} />;
  if (items.length === 0) {
    return (
      <p className={styles.nothing}>
        Nobody has written yet. Visitors of your page can leave a message and ask for a meeting; both come
        here, and nowhere else.
      </p>
    );
  }
  return (
    <>
      <ul className={styles.letters}>
        {items.map((letter) => (
          <li key={letter.id}>
            <LetterCard letter={letter} />
          </li>
        ))}
      </ul>
      <ShowMore of={letters} />
    </>
  );
}
