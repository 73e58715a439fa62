import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { Forget } from "../../features/forgetting/Forget";
import { Receipts } from "../../features/forgetting/Receipts";
import { AddMemory } from "../../features/memory/AddMemory";
import { Memories } from "../../features/memory/Memories";
import { PageHead } from "../../shared/ui/PageHead";
import { useTitle } from "../../shared/useTitle";
import styles from "./MemoryPage.module.css";

const here = getRouteApi("/frame/coach/memory");

/** `/coach/memory`: what is remembered of what was said, beside the profile. */
export default function MemoryPage() {
  useTitle("Memory");
  const { forget } = here.useSearch();
  const navigate = here.useNavigate();
  const [opened, setOpened] = useState(false);
  const close = () => {
    setOpened(false);
    void navigate({ search: {}, replace: true });
  };
  return (
    <div className={styles.page}>
      <PageHead title="Memory">
        What your coach keeps in mind from <Link to="/coach">your talks</Link>, beside{" "}
        <Link to="/profile">your profile</Link>. Nobody else is told; what you delete here is not used again.
      </PageHead>
      <div className={styles.add}>
        <AddMemory />
        <Button variant="subtle" onClick={() => setOpened(true)}>
          Forget something…
        </Button>
      </div>
      <Memories />
      <Receipts />
      {(opened || forget !== undefined) && <Forget key={forget} begun={forget ?? ""} onClose={close} />}
    </div>
  );
}
