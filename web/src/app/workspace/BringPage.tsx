import { useNavigate } from "@tanstack/react-router";
import { Documents } from "../../features/documents/Documents";
import { ImportPage } from "../../features/import/ImportPage";

/** `/import`: bring one file, and look at what was understood of it. */
export default function BringPage() {
  const navigate = useNavigate();
  const open = (id: string) => void navigate({ to: "/import/$id", params: { id } });
  return (
    <ImportPage onBrought={open}>
      <Documents onOpen={open} />
    </ImportPage>
  );
}
