const NAME = String.raw`[\p{L}\p{M}\p{N}!#$%&'*+\/=?^_\x60\{\|\}~\-]+`;
const LABEL = String.raw`[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}\-]*[\p{L}\p{M}\p{N}])?`;

/** For a field's `pattern`: somebody at a host that has a name in the world. The server's rule, but for lengths. */
export const ADDRESS = String.raw`\s*${NAME}(?:\.${NAME})*@(?:${LABEL}\.)+(?![0-9]+\s*$)(?=[^.\s]{2})${LABEL}\s*`;

/** What a browser says of an address that does not fit. */
export const ADDRESS_TITLE = "An address as name@example.org";
