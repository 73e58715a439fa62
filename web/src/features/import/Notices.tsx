import { IconAlertTriangle, IconEyeOff, IconPhotoScan } from "@tabler/icons-react";
import type { DocumentView, ImportNotice } from "../../shared/api/client";
import { AboutYou } from "../../shared/documents/AboutYou";
import { TextButton } from "../../shared/ui/TextButton";
import styles from "./Notices.module.css";
import { NOTICE, useSpotlight } from "./spotlight";

const ICONS = new Map([
  ["hidden_text", IconEyeOff],
  ["recognised", IconPhotoScan],
]);

const ANOTHER_PERSON = "another_person";

/** What somebody should know before they trust what was read, each with its place. */
export function Notices({ document }: { document: DocumentView }) {
  if (document.notices.length === 0) return null;
  return (
    <section className={styles.notices} aria-label="Worth knowing">
      <ul>
        {document.notices.map((notice, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notices of a document never change their order
          <NoticeLine key={index} document={document} notice={notice} pointer={`${NOTICE}${index}`} />
        ))}
      </ul>
    </section>
  );
}

interface NoticeLineProps {
  document: DocumentView;
  notice: ImportNotice;
  pointer: string;
}

function NoticeLine({ document, notice, pointer }: NoticeLineProps) {
  const spotlight = useSpotlight();
  const Icon = ICONS.get(notice.code) ?? IconAlertTriangle;
  const place = notice.span?.page ? `See page ${notice.span.page}` : "See the place";
  return (
    <li className={styles.notice}>
      <Icon size={18} stroke={1.5} aria-hidden />
      <div>
        <p>{notice.message}</p>
        {notice.code === ANOTHER_PERSON && (
          <AboutYou document={document.id} onGone={() => location.assign("/documents")} />
        )}
        {notice.span && (
          <TextButton className={styles.see} onClick={() => spotlight.choose(pointer, "value")}>
            {place}
          </TextButton>
        )}
      </div>
    </li>
  );
}
