import { Button } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { type DragEvent, useRef, useState } from "react";
import { Problem } from "../../shared/api/problem";
import styles from "./FileDrop.module.css";

const ACCEPTED =
  ".pdf,.docx,.json,.yaml,.yml,.md,.txt,.zip,.png,.jpg,.jpeg,.webp,.tif,.tiff,application/pdf,image/*";

interface FileDropProps {
  onFile: (file: File) => void;
  onRefused: (name: string | null, problem: Problem) => void;
}

/** Let a file fall here, or choose one. */
export function FileDrop({ onFile, onRefused }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file, ...more] = files ?? [];
    if (more.length > 0) onRefused(null, oneAtATime(more.length + 1));
    else if (file) onFile(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: to drop is one way, the button in it is the other
    <div
      className={styles.zone}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <IconFileUpload size={32} stroke={1.25} className={styles.icon} aria-hidden />
      <p className={styles.words}>Drop a file here</p>
      <Button size="md" onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept={ACCEPTED}
        aria-label="Résumé file"
        tabIndex={-1}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
      <p className={styles.limits}>
        PDF, Word (.docx), a picture or scan, a LinkedIn export (.zip), JSON Resume, YAML, Markdown or plain
        text. Up to 20 MB.
      </p>
    </div>
  );
}

function oneAtATime(count: number): Problem {
  const detail = `These are ${count} files. Kairix reads one résumé at a time: choose the one to begin with.`;
  return new Problem({ code: "one_at_a_time", detail }, 422);
}
