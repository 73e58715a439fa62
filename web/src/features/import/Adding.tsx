import { Button, Menu } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useEditing } from "./editing";
import { add, addEntry } from "./edits";
import { TextEditor } from "./TextEditor";
import styles from "./Understood.module.css";
import type { Entry, Missing, Part } from "./understood";

const SECTIONS: Record<string, string> = { profiles: "/basics/profiles" };

/** What an entry does not say yet: choose which, then write it. */
export function AddValue({ entry }: { entry: Entry }) {
  const { store, halfTyped } = useEditing();
  const [chosen, choose] = useState<Missing | null>(
    () => entry.missing.find(({ pointer }) => halfTyped.get(pointer) !== null) ?? null,
  );
  if (entry.missing.length === 0 || store === null) return null;
  if (chosen) {
    return (
      <div className={styles.adding}>
        <span className={styles.label}>{chosen.label}</span>
        <TextEditor
          name={chosen.pointer}
          label={chosen.label}
          kind={chosen.kind}
          text=""
          onSave={(text) => {
            store.change(add(chosen.pointer, text));
            choose(null);
          }}
          onRemove={null}
          onCancel={() => choose(null)}
        />
      </div>
    );
  }
  return (
    <Menu position="bottom-start" shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          className={styles.add}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} stroke={1.5} />}
          aria-label={`Add a value to ${entry.name}`}
        >
          Add
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {entry.missing.map((missing) => (
          <Menu.Item key={missing.pointer} onClick={() => choose(missing)}>
            {missing.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** One more entry of a section, by its first value. */
export function AddEntry({ part }: { part: Part }) {
  const { store, halfTyped } = useEditing();
  const list = SECTIONS[part.key] ?? `/${part.key}`;
  const [writing, setWriting] = useState(() => halfTyped.get(list) !== null);
  if (store === null) return null;
  if (writing) {
    return (
      <div className={styles.adding}>
        <span className={styles.label}>New {part.one}</span>
        <TextEditor
          name={list}
          label={`New ${part.one}`}
          kind="line"
          text=""
          onSave={(text) => {
            store.change(addEntry(list, part.first, text));
            setWriting(false);
          }}
          onRemove={null}
          onCancel={() => setWriting(false)}
        />
      </div>
    );
  }
  return (
    <Button
      className={styles.add}
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPlus size={16} stroke={1.5} />}
      onClick={() => setWriting(true)}
    >
      Add {/^[aeiou]/.test(part.one ?? "") ? "an" : "a"} {part.one}
    </Button>
  );
}
