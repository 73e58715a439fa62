import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { Wish } from "../features/meeting/ContactPanel";
import { publicationQuery } from "../features/publishing/queries";
import type { RepresentativeCard } from "../shared/api/client";
import { hasSession } from "../shared/api/session";
import { shortName } from "../shared/shortName";
import { useReturningFocus } from "../shared/ui/useReturningFocus";

/** How a visitor reaches the person; on one's own page there is nobody to reach, and `ways` is null. */
export function useContact(card: RepresentativeCard) {
  const [wish, setWish] = useState<Wish | null>(null);
  const leave = useReturningFocus(wish !== null);
  const own = useOwn(card.handle);
  const ways = useMemo(() => {
    if (own) return null;
    const open = (wanted: Wish) => {
      leave();
      setWish(wanted);
    };
    return {
      onMeet: () => open({ kind: "meeting" }),
      onWrite: () => open({ kind: "message", question: null }),
      wayOn: {
        label: `Leave a message for ${shortName(card.name)}`,
        take: (question: string) => open({ kind: "message", question }),
      },
    };
  }, [own, card.name, leave]);
  return { ways, wish, setWish, close: () => setWish(null) };
}

/** Whether it is the page of whoever is signed in; while that is asked, it may be. */
function useOwn(handle: string): boolean {
  const publication = useQuery({ ...publicationQuery(), enabled: hasSession() });
  if (!hasSession() || publication.isError) return false;
  return publication.isPending || publication.data.handle === handle;
}
