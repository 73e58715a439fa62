import { useNavigate } from "@tanstack/react-router";
import { AddFiles } from "../../features/documents/AddFiles";
import { Documents } from "../../features/documents/Documents";
import { DropAnywhere } from "../../features/documents/DropAnywhere";
import { Uploads } from "../../features/documents/Uploads";
import { PageHead } from "../../shared/ui/PageHead";
import { useTitle } from "../../shared/useTitle";
import styles from "./DocumentsPage.module.css";

/** `/documents`: what was brought, and the way to bring more. */
export default function DocumentsPage() {
  const navigate = useNavigate();
  useTitle("Documents");
  return (
    <div className={styles.page}>
      <PageHead title="Documents">
        Résumés, references, certificates. Each is read in the background and becomes facts of your profile;
        nothing is published before you say so.
      </PageHead>
      <div className={styles.add}>
        <AddFiles />
      </div>
      <Uploads />
      <Documents onOpen={(id) => void navigate({ to: "/import/$id", params: { id } })} />
      <DropAnywhere />
    </div>
  );
}
