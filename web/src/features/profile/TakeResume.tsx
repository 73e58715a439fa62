import { Button, Menu } from "@mantine/core";
import { IconBraces, IconDownload, IconFileTypePdf, IconMarkdown } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { api, dataOf } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import { download } from "../../shared/download";
import styles from "./TakeResume.module.css";

const KINDS = [
  {
    ending: "pdf",
    path: "/api/profile/resume.pdf",
    label: "PDF, to print and to send",
    Icon: IconFileTypePdf,
  },
  { ending: "md", path: "/api/profile/resume.md", label: "Markdown, to edit", Icon: IconMarkdown },
  { ending: "json", path: "/api/profile/resume.json", label: "JSON Resume, for programs", Icon: IconBraces },
] as const;

type Kind = (typeof KINDS)[number];

/** The résumé that is written from what is known: all of it, since it is one's own to send. */
export function TakeResume() {
  const taking = useMutation({ mutationFn: take });
  return (
    <div className={styles.take}>
      <Menu position="bottom-end" shadow="md" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} stroke={1.5} />}
            loading={taking.isPending}
          >
            Résumé
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {KINDS.map((kind) => (
            <Menu.Item
              key={kind.ending}
              leftSection={<kind.Icon size={18} stroke={1.5} />}
              onClick={() => taking.mutate(kind)}
            >
              {kind.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {taking.isError && (
        <p className={styles.problem} role="alert">
          {problemOf(taking.error).message}
        </p>
      )}
    </div>
  );
}

async function take({ ending, path }: Kind): Promise<void> {
  const content = (await dataOf(api.GET(path, { parseAs: "blob" }))) as unknown as Blob;
  download(`resume.${ending}`, content);
}
