import { useMediaQuery } from "@mantine/hooks";
import { IconX } from "@tabler/icons-react";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import styles from "./Drawer.module.css";
import { IconAction } from "./IconAction";

interface DrawerProps {
  /** What a screen reader calls it. */
  label: string;
  title: string;
  above: string;
  onClose: () => void;
  children: ReactNode;
}

/** At the side of the page where there is room, which stays usable; else a sheet over it. */
export function Drawer({ label, title, above, onClose, children }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const wide = useMediaQuery("(min-width: 64em)", true, { getInitialValueInEffect: false });
  const heading = useRef<HTMLHeadingElement>(null);
  // It is closed while it is still on the page: the focus goes back to where it came from.
  useLayoutEffect(() => {
    const here = dialog.current;
    if (here === null) return;
    if (wide) here.show();
    else here.showModal();
    heading.current?.focus();
    return () => here.close();
  }, [wide]);
  return (
    <dialog
      ref={dialog}
      className={styles.drawer}
      aria-label={label}
      onCancel={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <div>
            <p className={styles.above}>{above}</p>
            <h2 ref={heading} className={styles.title} tabIndex={-1} dir="auto">
              {title}
            </h2>
          </div>
          <IconAction label="Close" className={styles.close} onClick={onClose}>
            <IconX size={20} stroke={1.5} />
          </IconAction>
        </header>
        {children}
      </div>
    </dialog>
  );
}
