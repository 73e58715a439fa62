import "@mantine/core/styles/Input.layer.css";
import "@mantine/core/styles/InlineInput.layer.css";
import "@mantine/core/styles/PasswordInput.layer.css";
import type { ReactNode } from "react";
import { Brand } from "../../shared/ui/Brand";
import { ColorSchemeToggle } from "../../shared/ui/ColorSchemeToggle";
import { useTitle } from "../../shared/useTitle";
import styles from "./AccountFrame.module.css";

interface AccountFrameProps {
  title: string;
  words: ReactNode;
  children: ReactNode;
}

export function AccountFrame({ title, words, children }: AccountFrameProps) {
  useTitle(title);
  return (
    <div className={styles.page}>
      <header className={styles.header} data-edge="top">
        <Brand />
        <ColorSchemeToggle />
      </header>
      <main className={styles.main}>
        <h1 className={styles.title}>{title}</h1>
        <div className={styles.words}>{words}</div>
        {children}
      </main>
    </div>
  );
}
