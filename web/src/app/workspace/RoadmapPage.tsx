import { getRouteApi } from "@tanstack/react-router";
import { Roadmaps } from "../../features/roadmap/Roadmaps";
import { localDate } from "../../shared/localDate";
import { useTitle } from "../../shared/useTitle";

const here = getRouteApi("/frame/roadmap");

/** `/roadmap`: the way from now to the goal. */
export default function RoadmapPage() {
  useTitle("Roadmap");
  const search = here.useSearch();
  const navigate = here.useNavigate();
  return (
    <Roadmaps
      today={localDate(new Date())}
      search={search}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
    />
  );
}
