import { createContext, useContext, useMemo } from "react";
import { markedPaths } from "./citedPath";
import styles from "./ResumePaper.module.css";
import { type Entry, type Line, type ResumeDocument, resumeDocument, type Section } from "./resumeDocument";

const Marked = createContext<readonly string[]>([]);

interface ResumePaperProps {
  resume: unknown;
  /** The path that a citation rests on; its line is put under the marker. */
  cited?: string | null;
  /** The level of its first heading. */
  level?: 1 | 2;
}

const HEADINGS = { 1: ["h1", "h2", "h3"], 2: ["h2", "h3", "h4"] } as const;
const Headings = createContext<(typeof HEADINGS)[1 | 2]>(HEADINGS[2]);

/** A résumé, set in type. */
export function ResumePaper({ resume, cited = null, level = 2 }: ResumePaperProps) {
  const document = useMemo(() => resumeDocument(resume), [resume]);
  const marked = useMemo(() => (cited === null ? [] : markedPaths(cited, document)), [document, cited]);
  return (
    <Marked value={marked}>
      <Headings value={HEADINGS[level]}>
        <article className={styles.paper}>
          <Head document={document} />
          {document.sections.map((section) => (
            <SectionView key={section.key} section={section} />
          ))}
        </article>
      </Headings>
    </Marked>
  );
}

function Head({ document: { name, label, contact, summary } }: { document: ResumeDocument }) {
  const [Name] = useContext(Headings);
  return (
    <header className={styles.head}>
      {name && (
        <Name className={styles.name} dir="auto">
          <LineView line={name} />
        </Name>
      )}
      {label && (
        <p className={styles.label} dir="auto">
          <LineView line={label} />
        </p>
      )}
      {contact.length > 0 && (
        <ul className={styles.contact}>
          {contact.map(({ line, href }) => (
            <li key={line.path}>
              <LinkedLine line={line} href={href} />
            </li>
          ))}
        </ul>
      )}
      {summary && (
        <p className={styles.summary} dir="auto">
          <LineView line={summary} />
        </p>
      )}
    </header>
  );
}

function SectionView({ section }: { section: Section }) {
  const [, Heading] = useContext(Headings);
  return (
    <section className={styles.section} data-compact={section.compact || undefined}>
      <Heading className={styles.heading}>{section.title}</Heading>
      {section.entries.map((entry) => (
        <EntryView key={entry.path} entry={entry} />
      ))}
    </section>
  );
}

function EntryView({ entry }: { entry: Entry }) {
  const { title, place, href, when, aside } = entry;
  const [, , Title] = useContext(Headings);
  return (
    <div className={styles.entry} dir="auto">
      {(title || when) && (
        <div className={styles.line}>
          {title && (
            <Title className={styles.title}>
              <LinkedLine line={title} href={place ? null : href} />
            </Title>
          )}
          {(when ?? aside) && (
            <p className={styles.when}>
              {when && <LineView line={when} />}
              {when && aside && " · "}
              {aside}
            </p>
          )}
        </div>
      )}
      {place && (
        <p className={styles.place}>
          <LinkedLine line={place} href={href} />
        </p>
      )}
      {entry.about && (
        <p className={styles.about}>
          <LineView line={entry.about} />
        </p>
      )}
      {entry.paragraphs.map((paragraph) => (
        <p key={paragraph.path} className={styles.paragraph}>
          <LineView line={paragraph} />
        </p>
      ))}
      <Points points={entry.points} />
      <Words words={entry.words} />
    </div>
  );
}

function Points({ points }: { points: Line[] }) {
  if (points.length === 0) return null;
  return (
    <ul className={styles.points}>
      {points.map((point) => (
        <li key={point.path}>
          <LineView line={point} />
        </li>
      ))}
    </ul>
  );
}

function Words({ words }: { words: Line[] }) {
  if (words.length === 0) return null;
  return (
    <ul className={styles.words}>
      {words.map((word) => (
        <li key={word.path}>
          <LineView line={word} />
        </li>
      ))}
    </ul>
  );
}

function LinkedLine({ line, href }: { line: Line; href: string | null }) {
  if (href === null) return <LineView line={line} />;
  return (
    <a
      href={href}
      target={href.startsWith("mailto:") ? undefined : "_blank"}
      rel="noopener noreferrer nofollow"
    >
      <LineView line={line} />
    </a>
  );
}

/** A line that a citation can lead to; when one does, it is marked and can be given the focus. */
function LineView({ line }: { line: Line }) {
  const marked = useContext(Marked).includes(line.path);
  if (!marked) return <span data-path={line.path}>{line.text}</span>;
  return (
    <mark className={styles.marked} data-path={line.path} data-cited="" tabIndex={-1}>
      {line.text}
    </mark>
  );
}
