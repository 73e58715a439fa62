import type { ComponentPropsWithRef } from "react";
import styles from "./TextButton.module.css";

/** Something that can be done, among words; it looks as a link does. */
export function TextButton({ className = "", ...button }: ComponentPropsWithRef<"button">) {
  return <button type="button" className={`${styles.button} ${className}`} {...button} />;
}
