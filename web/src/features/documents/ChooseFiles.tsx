import { Button, type ButtonProps } from "@mantine/core";
import { useRef } from "react";
import styles from "./AddFiles.module.css";
import { useUploads } from "./UploadsContext";

const ACCEPTED =
  ".pdf,.docx,.json,.yaml,.yml,.md,.txt,.zip,.png,.jpg,.jpeg,.webp,.tif,.tiff,application/pdf,image/*";

interface ChooseFilesProps extends ButtonProps {
  /** What the files are for, to who cannot see the button. */
  label: string;
  multiple?: boolean;
  onChosen?: () => void;
}

/** A button that asks for files and sends them. */
export function ChooseFiles({ label, multiple = false, onChosen, ...button }: ChooseFilesProps) {
  const store = useUploads();
  const input = useRef<HTMLInputElement>(null);
  const choose = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    store.add([...(currentTarget.files ?? [])]);
    currentTarget.value = "";
    onChosen?.();
  };
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple={multiple}
        accept={ACCEPTED}
        aria-label={label}
        tabIndex={-1}
        onChange={choose}
      />
    </>
  );
}
