import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { IconAction } from "../../shared/ui/IconAction";
import styles from "./BranchPager.module.css";

interface BranchPagerProps {
  /** "question" or "answer". */
  what: string;
  id: string | null;
  siblingIds: readonly string[];
  onShow: ((id: string) => void) | null;
}

/** ‹ 2/3 ›: the other versions of a question or an answer. */
export function BranchPager({ what, id, siblingIds, onShow }: BranchPagerProps) {
  const at = id === null ? -1 : siblingIds.indexOf(id);
  if (at < 0 || siblingIds.length < 2) return null;
  return (
    <span className={styles.pager}>
      <Step label={`Previous version of the ${what}`} to={siblingIds[at - 1]} onShow={onShow}>
        <IconChevronLeft size={16} stroke={1.5} />
      </Step>
      <span className={styles.count}>
        {at + 1}/{siblingIds.length}
      </span>
      <Step label={`Next version of the ${what}`} to={siblingIds[at + 1]} onShow={onShow}>
        <IconChevronRight size={16} stroke={1.5} />
      </Step>
    </span>
  );
}

interface StepProps {
  label: string;
  to: string | undefined;
  onShow: ((id: string) => void) | null;
  children: React.ReactNode;
}

function Step({ label, to, onShow, children }: StepProps) {
  const ready = to !== undefined && onShow !== null;
  return (
    <IconAction label={label} disabled={!ready} onClick={() => ready && onShow(to)}>
      {children}
    </IconAction>
  );
}
