import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Preview } from "../../features/import/Preview";
import { useTitle } from "../../shared/useTitle";

const route = getRouteApi("/import/$id");

/** `/import/{id}`: a document beside what was understood of it. */
export default function DeskPage() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  useTitle("Import a résumé");
  return <Preview key={id} id={id} onLeave={() => void navigate({ to: "/documents" })} />;
}
