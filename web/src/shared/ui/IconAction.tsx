import { ActionIcon, type ActionIconProps } from "@mantine/core";
import type { ComponentPropsWithRef, ReactNode } from "react";
import styles from "./IconAction.module.css";

type ButtonProps = Omit<ComponentPropsWithRef<"button">, keyof ActionIconProps>;

interface IconActionProps extends ButtonProps {
  label: string;
  disabled?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** A button with an icon, its name as a tip, and room for a thumb. */
export function IconAction({ label, className = "", children, ...button }: IconActionProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      className={`${styles.action} ${className}`}
      {...button}
    >
      {children}
    </ActionIcon>
  );
}
