import { type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef } from "react";
import styles from "./GrowingTextarea.module.css";

interface GrowingTextareaProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onEnter: () => void;
  placeholder?: string;
  maxLength?: number;
  autoFocus?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
}

/** On a touch screen without a keyboard, Enter is for a new line: there is a button to send. */
const touchOnly = () => matchMedia("(pointer: coarse) and (not (any-pointer: fine))").matches;

/** A line that grows with its text. Enter sends, Shift-Enter breaks the line. */
export function GrowingTextarea({
  label,
  value,
  onChange,
  onEnter,
  autoFocus,
  ref,
  ...rest
}: GrowingTextareaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => own.current as HTMLTextAreaElement);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows from the value that has been drawn
  useLayoutEffect(() => grow(own.current), [value]);
  useLayoutEffect(() => {
    if (autoFocus) own.current?.focus();
  }, [autoFocus]);
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method uses Enter to choose a word; 229 is what Safari says then.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229)
      return;
    if (touchOnly()) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <textarea
      ref={own}
      className={styles.textarea}
      aria-label={label}
      dir="auto"
      rows={1}
      enterKeyHint="send"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      {...rest}
    />
  );
}

function grow(textarea: HTMLTextAreaElement | null): void {
  if (!textarea) return;
  textarea.style.height = "auto";
  textarea.style.height = `${textarea.scrollHeight}px`;
}
