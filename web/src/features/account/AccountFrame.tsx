import "@mantine/core/styles/Input.layer.css";
import "@mantine/core/styles/InlineInput.layer.css";
import "@mantine/core/styles/PasswordInput.layer.css";
import type { ReactNode } from "react";
import { BarePage } from "../../shared/ui/BarePage";
import styles from "./AccountFrame.module.css";

interface AccountFrameProps {
  title: string;
  words: ReactNode;
  children: ReactNode;
}

export function AccountFrame({ title, words, children }: AccountFrameProps) {
  return (
    <BarePage title={title} className={styles.main}>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.words}>{words}</div>
      {children}
    </BarePage>
  );
}
