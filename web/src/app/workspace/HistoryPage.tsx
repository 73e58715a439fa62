import { getRouteApi } from "@tanstack/react-router";
import { Deeds } from "../../features/profile/deeds/Deeds";
import { History } from "../../features/profile/history/History";
import { ProfileNav } from "../../features/profile/ProfileNav";
import { PageHead } from "../../shared/ui/PageHead";
import { useTitle } from "../../shared/useTitle";

const here = getRouteApi("/frame/profile/history");

/** `/profile/history`: what was learnt and decided, and how to take it back. */
export default function HistoryPage() {
  const { attribute } = here.useSearch();
  const navigate = here.useNavigate();
  useTitle("History");
  return (
    <Deeds>
      <ProfileNav />
      <PageHead title="History">
        What was learnt and what you decided, newest first. Each can be taken back.
      </PageHead>
      <History
        attribute={attribute ?? null}
        onAttribute={(key) => void navigate({ search: key === null ? {} : { attribute: key } })}
      />
    </Deeds>
  );
}
