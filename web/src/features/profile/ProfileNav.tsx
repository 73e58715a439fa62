import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { waitingQuery } from "../../shared/profile/queries";
import { PAGE_LINK, PageCount, PageNav } from "../../shared/ui/PageNav";

/** The pages about the profile, one beside the other. */
export function ProfileNav() {
  const waiting = useQuery(waitingQuery()).data ?? 0;
  return (
    <PageNav label="Profile">
      <Link to="/profile" activeOptions={{ exact: true, includeSearch: false }} {...PAGE_LINK}>
        Profile
      </Link>
      <Link to="/profile/review" {...PAGE_LINK}>
        To review
        <PageCount of={waiting} />
      </Link>
      <Link to="/profile/history" {...PAGE_LINK}>
        History
      </Link>
      <Link to="/profile/visitor" {...PAGE_LINK}>
        As a visitor sees it
      </Link>
    </PageNav>
  );
}
