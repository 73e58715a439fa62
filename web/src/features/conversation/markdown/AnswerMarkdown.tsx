import { memo, type ReactNode, useRef } from "react";
import Markdown, { type Components } from "react-markdown";
import { harden } from "rehype-harden";
import remarkGfm from "remark-gfm";
import { EvidenceMark, EvidenceNumeral } from "../Evidence";
import { AnswerLink } from "./AnswerLink";
import styles from "./AnswerMarkdown.module.css";
import { markSpans } from "./markSpans";
import { type Span, spansWithin } from "./spans";
import { NOTHING, type Split, splitBlocks } from "./splitBlocks";
import { useFlow } from "./useFlow";

interface AnswerMarkdownProps {
  text: string;
  /** As `lang` takes it: empty where it is not known, and then not that of the page. */
  language: string;
  spans: readonly Span[];
  streaming: boolean;
}

/** An answer's Markdown with its evidence, drawn block by block: what has been drawn stays untouched while more comes. */
export default function AnswerMarkdown({ text, language, spans, streaming }: AnswerMarkdownProps) {
  const shown = useFlow(text, streaming);
  const split = useRef<Split>(NOTHING);
  split.current = splitBlocks(shown, split.current);
  const whole = spans.filter((span) => span.end <= shown.length);
  return (
    <div className={styles.markdown} lang={language} data-streaming={streaming || undefined}>
      {split.current.blocks.map(({ start, text, plain }) =>
        plain ? (
          <p key={start} className={styles.plain} dir="auto">
            {text}
          </p>
        ) : (
          <MarkdownBlock key={start} text={text} spans={spansWithin(whole, start, text.length)} />
        ),
      )}
    </div>
  );
}

const LINKS = { allowedLinkPrefixes: ["*"], allowedImagePrefixes: [], defaultOrigin: location.origin };

const MarkdownBlock = memo(function MarkdownBlock({ text, spans }: { text: string; spans: Span[] }) {
  return (
    <div className={styles.block} dir="auto">
      <Markdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[
          [markSpans, { source: text, spans }],
          [harden, { ...LINKS, linkBlockPolicy: "text-only", imageBlockPolicy: "text-only" }],
        ]}
        disallowedElements={["img"]}
        components={COMPONENTS}
      >
        {text}
      </Markdown>
    </div>
  );
}, sameBlock);

interface BlockProps {
  text: string;
  spans: Span[];
}

function sameBlock(before: BlockProps, after: BlockProps): boolean {
  return (
    before.text === after.text &&
    before.spans.length === after.spans.length &&
    before.spans.every(
      (span, index) => span.key === after.spans[index]?.key && span.end === after.spans[index].end,
    )
  );
}

/** Headings start below the page's own; a table scrolls by itself. */
const COMPONENTS: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  h4: ({ children }) => <h5>{children}</h5>,
  a: ({ href = "", children }) => <AnswerLink href={href}>{children}</AnswerLink>,
  table: ({ children }) => <ScrollingTable>{children}</ScrollingTable>,
  mark: ({ node, children }) => {
    const keys = String(node?.properties["data-keys"] ?? "");
    return <EvidenceMark keys={keys === "" ? [] : keys.split(" ")}>{children}</EvidenceMark>;
  },
  sup: ({ node, children }) => {
    const key = node?.properties["data-key"];
    return typeof key === "string" ? <EvidenceNumeral citationKey={key} /> : <sup>{children}</sup>;
  },
};

function ScrollingTable({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={styles.table} aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
