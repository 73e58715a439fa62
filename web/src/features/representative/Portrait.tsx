import { useState } from "react";
import styles from "./Portrait.module.css";

interface PortraitProps {
  name: string;
  image: string | null;
  size: number;
}

/** The person's picture when it is on this server, else a monogram: no other host learns who looks at this page. */
export function Portrait({ name, image, size }: PortraitProps) {
  const [broken, setBroken] = useState(false);
  const own = image !== null && new URL(image, location.origin).origin === location.origin;
  if (own && !broken) {
    return (
      <img
        className={styles.portrait}
        src={image}
        alt=""
        width={size}
        height={size}
        onError={() => setBroken(true)}
      />
    );
  }
  return (
    <span
      className={styles.monogram}
      style={{ width: size, height: size, fontSize: size * 0.42 }}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith("."));
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => Array.from(word ?? "")[0]?.toUpperCase() ?? "").join("");
}
