import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Preview } from "../../features/import/Preview";
import { useTitle } from "../../shared/useTitle";

const route = getRouteApi("/import/$id");

/** `/import/{id}`: a document beside what was understood of it. */
export default function DeskPage() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  useTitle("Import a résumé");
  const leave = () => void navigate({ to: "/documents" });
  const open = (other: string) => void navigate({ to: "/import/$id", params: { id: other } });
  return <Preview key={id} id={id} onLeave={leave} onOpen={open} />;
}
