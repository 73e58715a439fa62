import { useNetwork } from "@mantine/hooks";
import { IconCloudOff, IconRefresh } from "@tabler/icons-react";
import styles from "./LineState.module.css";

/** The state of the line, when it is not simply good. */
export function LineState({ connected, running }: { connected: boolean; running: boolean }) {
  const { online } = useNetwork();
  const words = wordsFor(online, connected, running);
  return (
    <div role="status" className={styles.region}>
      {words && (
        <p className={styles.line}>
          {online ? (
            <IconRefresh size={18} stroke={1.5} aria-hidden />
          ) : (
            <IconCloudOff size={18} stroke={1.5} aria-hidden />
          )}
          {words}
        </p>
      )}
    </div>
  );
}

function wordsFor(online: boolean, connected: boolean, running: boolean): string | null {
  if (!online && running)
    return "You are offline. The answer goes on as soon as you are back; nothing is lost.";
  if (!online) return "You are offline. What you send now is asked as soon as you are back.";
  return connected ? null : "The connection was lost. Reconnecting…";
}
