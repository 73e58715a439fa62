import type { ReactNode } from "react";

interface AnswerLinkProps {
  href: string;
  children: ReactNode;
}

/** Own pages open in place; any other link leads out of here and says nothing of us. */
export function AnswerLink({ href, children }: AnswerLinkProps) {
  if (isOwn(href)) return <a href={href}>{children}</a>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

function isOwn(href: string): boolean {
  const { origin } = location;
  return URL.canParse(href, origin) && new URL(href, origin).origin === origin;
}
