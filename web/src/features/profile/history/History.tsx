import "@mantine/core/styles/Input.layer.css";
import "@mantine/core/styles/InlineInput.layer.css";
import "@mantine/core/styles/Combobox.layer.css";
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { schemaQuery } from "../../../shared/profile/queries";
import styles from "./History.module.css";
import { OperationList } from "./OperationList";

interface HistoryProps {
  attribute: string | null;
  onAttribute: (attribute: string | null) => void;
}

/** Everything that was done, or what was done to one attribute. */
export function History({ attribute, onAttribute }: HistoryProps) {
  const schema = useQuery(schemaQuery()).data;
  const choices = useMemo(
    () =>
      (schema?.sections ?? []).map(({ key, label }) => ({
        group: label,
        items: (schema?.attributes ?? [])
          .filter((spec) => spec.section === key)
          .map((spec) => ({ value: spec.key, label: spec.label })),
      })),
    [schema],
  );
  return (
    <div className={styles.history}>
      <Select
        className={styles.filter}
        label="About"
        placeholder="Everything; write to find an attribute"
        data={choices}
        value={attribute}
        onChange={(key) => onAttribute(key)}
        searchable
        clearable
        clearButtonProps={{ "aria-label": "About everything" }}
        nothingFoundMessage="No attribute is called that"
        withScrollArea={false}
        classNames={{ input: styles.choice ?? "", dropdown: styles.choices ?? "" }}
      />
      <OperationList attribute={attribute} />
    </div>
  );
}
